import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { AbsentCitation } from '@/components/knowledge/absent-citation';
import { BrowseKnowledge } from '@/components/knowledge/browse-knowledge';
import { NothingFound } from '@/components/knowledge/nothing-found';
import { ResultList } from '@/components/knowledge/result-list';
import { SearchForm } from '@/components/knowledge/search-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/session';
import { isOnlyCitation } from '@/lib/knowledge/citation';
import { findCitation, findKnowledge, listKnowledge } from '@/lib/knowledge/queries';
import { knowledgeSearchSchema } from '@/lib/knowledge/schema';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('knowledge');
  return { title: t('title') };
}

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export default async function KnowledgePage({ searchParams }: Props) {
  const viewer = await requireStaff();
  const search = knowledgeSearchSchema.parse(await searchParams);
  const { kind } = search;
  const cited = search.citation || (isOnlyCitation(search.q) ? search.q : '');
  const place = cited === '' ? null : await findCitation(viewer, cited);
  if (place?.href) redirect(place.href);
  const q = search.q || cited;
  const [t, results, groups] = await Promise.all([
    getTranslations('knowledge'),
    q === '' ? [] : findKnowledge(viewer, { q, kind }),
    q === '' ? listKnowledge(viewer, kind ?? 'cfr') : [],
  ]);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <SearchForm q={q} kind={kind} />
      {cited === '' ? null : <AbsentCitation citation={place?.citation ?? null} text={cited} />}
      {q === '' ? <BrowseKnowledge kind={kind ?? 'cfr'} groups={groups} /> : null}
      {q !== '' && results.length > 0 ? <ResultList q={q} results={results} /> : null}
      {q !== '' && results.length === 0 && cited === '' ? <NothingFound q={q} kind={kind} /> : null}
    </>
  );
}
