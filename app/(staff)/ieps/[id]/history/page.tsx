import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { CompareForm } from '@/components/ieps/history/compare-form';
import { Redline } from '@/components/ieps/history/redline';
import { TransitionList } from '@/components/ieps/history/transition-list';
import { VersionList } from '@/components/ieps/history/version-list';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { Callout } from '@/components/ui/callout';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/session';
import { compareQuery, sideOf } from '@/lib/versions/compare-query';
import { getCompared, getHistory } from '@/lib/versions/history-queries';
import { layOut } from '@/lib/versions/lay-out';
import { redlineOf } from '@/lib/versions/redline';

type Props = Readonly<{
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('life.history_page');
  return { title: t('title') };
}

/** A plan's versions and steps, and any two of its states word by word. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const viewer = await requireStaff();
  const id = z.uuid().safeParse((await params).id);
  const history = id.success ? await getHistory(viewer, id.data) : null;
  if (!history) notFound();
  const query = compareQuery(await searchParams, history);
  const [t, kinds, words, locale] = await Promise.all([
    getTranslations('life.history_page'),
    getTranslations('ieps.kinds'),
    getTranslations(),
    getLocale(),
  ]);
  const compared = query
    ? await getCompared(viewer, history.iepId, { from: sideOf(query.from), to: sideOf(query.to) })
    : null;
  const wording = { words, locale };
  return (
    <MessagesProvider namespaces={['life', 'ieps.status']}>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        crumbs={[
          { label: history.student.displayName, href: `/students/${history.student.id}` },
          { label: kinds(history.kind), href: `/ieps/${history.iepId}` },
        ]}
      />
      <div className="grid gap-8">
        <CompareForm history={history} query={query} />
        {query && compared ? (
          <Redline
            sections={redlineOf(layOut(compared.before, wording), layOut(compared.after, wording))}
            iepId={history.iepId}
            query={query}
          />
        ) : null}
        {query && !compared ? <Callout tone="problem">{t('not_comparable')}</Callout> : null}
        <VersionList history={history} timeZone={viewer.timeZone} />
        <TransitionList history={history} timeZone={viewer.timeZone} />
      </div>
    </MessagesProvider>
  );
}
