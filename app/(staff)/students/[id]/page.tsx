import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { StudentClocks } from '@/components/calendar/student-clocks';
import { DocumentList } from '@/components/documents/document-list';
import { DocumentUpload } from '@/components/documents/document-upload';
import { sendFailureOf } from '@/components/evidence/send-failure';
import { AddEvidence } from '@/components/evidence/add-evidence';
import { EvidenceFilter } from '@/components/evidence/evidence-filter';
import { EvidenceTable } from '@/components/evidence/evidence-table';
import { evidenceSearchSchema, isInView } from '@/components/evidence/evidence-views';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { ThreadView } from '@/components/thread/thread-view';
import { StudentFrame } from '@/components/students/student-frame';
import { requireStudent, studentPageTitle, type StudentPageProps } from '@/components/students/student-page';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { getStudentClocks } from '@/lib/clocks/queries';
import { listDocuments } from '@/lib/documents/queries';
import { getThread } from '@/lib/thread/queries';
import { todayIn } from '@/lib/format/calendar-date';
import { listEvidence, type EvidenceRow } from '@/lib/evidence/queries';

type Props = StudentPageProps &
  Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return studentPageTitle(params, 'evidence');
}

/** What is known about a student: documents, scores, observations, voices. */
export default async function EvidencePage({ params, searchParams }: Props) {
  const { viewer, student } = await requireStudent(params);
  const { show, upload } = evidenceSearchSchema.parse(await searchParams);
  const [documents, rows, clocks, shown, t, threads] = await Promise.all([
    listDocuments(viewer, student.id),
    listEvidence(viewer, student.id),
    getStudentClocks(viewer, student.id),
    student.iep ? getThread(viewer, student.iep.id) : null,
    getTranslations('evidence'),
    getTranslations('thread'),
  ]);
  return (
    <>
      <StudentFrame
        student={student}
        tab="evidence"
        title={t('title')}
        subtitle={t('subtitle', { name: student.firstName })}
      />
      <div className="mb-6">
        <StudentClocks clocks={clocks ?? []} today={todayIn(viewer.timeZone)} />
      </div>
      {shown?.thread.nodes.some(({ kind }) => kind !== 'evidence') ? (
        <section aria-labelledby="thread" className="mb-10">
          <h2 id="thread" className="mb-1">
            {threads('title')}
          </h2>
          <p className="mb-3 text-sm text-ink-soft">
            {threads('intro')} <Link href={`/ieps/${shown.iepId}/thread`}>{threads('open')}</Link>
          </p>
          <MessagesProvider namespaces={['thread']}>
            <ThreadView shown={shown} headingLevel={3} />
          </MessagesProvider>
        </section>
      ) : null}
      <section aria-labelledby="documents" className="mb-10">
        <h2 id="documents" className="mb-3">
          {t('documents.title')}
        </h2>
        {upload === 'received' ? (
          <Callout tone="ok" className="mb-3">
            {t('documents.received')}
          </Callout>
        ) : null}
        <div className="grid items-start gap-x-8 gap-y-4 xl:grid-cols-[22rem_minmax(0,1fr)]">
          <DocumentUpload studentId={student.id} refusal={sendFailureOf(upload)} />
          <div>
            <DocumentList documents={documents} studentId={student.id} timeZone={viewer.timeZone} />
          </div>
        </div>
      </section>
      <section aria-labelledby="data" className="grid gap-3">
        <h2 id="data">{t('data.title')}</h2>
        <AddEvidence studentId={student.id} />
        <EvidenceData rows={rows} show={show} href={`/students/${student.id}`} />
      </section>
    </>
  );
}

type EvidenceDataProps = Readonly<{
  rows: EvidenceRow[];
  show: Parameters<typeof isInView>[1];
  href: string;
}>;

async function EvidenceData({ rows, show, href }: EvidenceDataProps) {
  const t = await getTranslations('evidence.data');
  if (rows.length === 0)
    return (
      <EmptyState title={t('empty')} headingLevel={3}>
        {t('emptyBody')}
      </EmptyState>
    );
  const shown = rows.filter(({ kind }) => isInView(kind, show));
  return (
    <>
      <EvidenceFilter href={href} rows={rows} view={show} />
      {shown.length > 0 ? <EvidenceTable rows={shown} /> : <p className="text-ink-soft">{t('emptyKind')}</p>}
    </>
  );
}
