import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { NoticeList } from '@/components/notices/notice-list';
import { NoticeReasons } from '@/components/notices/notice-reasons';
import { EntryFilter } from '@/components/record/entry-filter';
import { AnyEntryForm, EntryForm } from '@/components/record/entry-form';
import { EntryList } from '@/components/record/entry-list';
import { StudentFrame } from '@/components/students/student-frame';
import { requireStudent, studentPageTitle, type StudentPageProps } from '@/components/students/student-page';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { addYears, todayIn } from '@/lib/format/calendar-date';
import { formatCalendarDate } from '@/lib/format/dates';
import { getNotices } from '@/lib/notices/queries';
import type { EntryKind } from '@/lib/record/entries';
import { allEntryKinds, partsOf } from '@/lib/record/parts';
import { listEntries, type EntryForStaff } from '@/lib/record/queries';
import { entryFilterSchema } from '@/lib/record/schema';

type Props = StudentPageProps &
  Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return studentPageTitle(params, 'record');
}

const forForm = (kind: EntryKind) => ({ kind, parts: partsOf(kind) });
/** Team members without the plan in their hands record what they did; the server decides. */
const otherKinds = allEntryKinds.filter((kind) => kind !== 'consent' && kind !== 'safeguards_notice');

/** What happened around a student's plan: notices, consents, safeguards, everything else. */
export default async function RecordPage({ params, searchParams }: Props) {
  const { viewer, student } = await requireStudent(params);
  const filter = entryFilterSchema.parse(await searchParams);
  const isAll = filter.kind === null && !filter.voided;
  const [entries, notices, t] = await Promise.all([
    listEntries(viewer, student.id, { kind: null, voided: false }),
    getNotices(viewer, student.id),
    getTranslations(),
  ]);
  const shown = isAll ? entries : await listEntries(viewer, student.id, filter);
  const today = todayIn(viewer.timeZone);
  const { manage } = student.can;
  const form = { studentId: student.id, iepId: student.iep?.id ?? null, today };
  const easy = (kind: 'consent' | 'safeguards_notice') => entries.filter((entry) => entry.kind === kind);
  return (
    <>
      <StudentFrame
        student={student}
        tab="record"
        title={t('record.title')}
        subtitle={t('record.subtitle', { name: student.firstName })}
      />
      <MessagesProvider namespaces={['students', 'record', 'notices']}>
        <div className="grid max-w-4xl gap-12">
          <section aria-labelledby="notices" className="grid gap-4">
            <h2 id="notices">{t('notices.list.title')}</h2>
            <NoticeReasons studentId={student.id} reasons={notices?.reasons ?? []} canManage={manage} />
            {notices && notices.notices.length > 0 ? (
              <NoticeList notices={notices.notices} studentId={student.id} />
            ) : (
              <EmptyState title={t('notices.list.empty')} headingLevel={3}>
                {t('notices.list.emptyBody')}
              </EmptyState>
            )}
          </section>
          <section aria-labelledby="consents" className="grid gap-4">
            <h2 id="consents">{t('record.consents.title')}</h2>
            <p className="text-sm text-ink-soft">{t('record.consents.hint')}</p>
            <Entries
              entries={easy('consent')}
              timeZone={viewer.timeZone}
              empty={t('record.consents.empty')}
            />
            {manage ? (
              <Disclosure summary={t('record.consents.add')}>
                <EntryForm {...form} kind={forForm('consent')} label={t('record.consents.add')} />
              </Disclosure>
            ) : null}
          </section>
          <section aria-labelledby="safeguards" className="grid gap-4">
            <h2 id="safeguards">{t('record.safeguards.title')}</h2>
            <p className="text-sm text-ink-soft">{t('record.safeguards.hint')}</p>
            <LastSafeguards entries={easy('safeguards_notice')} today={today} />
            <Entries
              entries={easy('safeguards_notice')}
              timeZone={viewer.timeZone}
              empty={t('record.safeguards.empty')}
            />
            {manage ? (
              <Disclosure summary={t('record.safeguards.add')}>
                <EntryForm {...form} kind={forForm('safeguards_notice')} label={t('record.safeguards.add')} />
              </Disclosure>
            ) : null}
          </section>
          <section id="log" aria-labelledby="log-title" className="grid scroll-mt-32 gap-4">
            <h2 id="log-title">{t('record.log.title')}</h2>
            <Disclosure summary={t('record.add.title')}>
              <AnyEntryForm {...form} kinds={otherKinds.map(forForm)} />
            </Disclosure>
            <EntryFilter filter={filter} />
            <Entries
              entries={shown}
              timeZone={viewer.timeZone}
              empty={isAll ? t('record.log.emptyBody') : t('record.log.emptyKind')}
            />
          </section>
        </div>
      </MessagesProvider>
    </>
  );
}

type EntriesProps = Readonly<{ entries: readonly EntryForStaff[]; timeZone: string; empty: string }>;

async function Entries({ entries, timeZone, empty }: EntriesProps) {
  const t = await getTranslations('record.log');
  if (entries.length === 0) return <p className="text-ink-soft">{empty}</p>;
  return <EntryList entries={entries} timeZone={timeZone} label={t('title')} />;
}

async function LastSafeguards({
  entries,
  today,
}: Readonly<{ entries: readonly EntryForStaff[]; today: string }>) {
  const [t, locale] = await Promise.all([getTranslations('record.safeguards'), getLocale()]);
  const last = entries.find(({ on }) => on > addYears(today, -1) && on <= today);
  if (!last) return entries.length > 0 ? <p>{t('notThisYear')}</p> : null;
  return <p>{t('thisYear', { date: formatCalendarDate(last.on, locale) })}</p>;
}
