import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PrintButton } from '@/components/family/print-button';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { NoticeForm } from '@/components/notices/notice-form';
import { StartNotice } from '@/components/notices/notice-reasons';
import { NoticeText } from '@/components/notices/notice-text';
import { DiscardNotice, SendNotice } from '@/components/notices/send-notice';
import { StudentFrame } from '@/components/students/student-frame';
import { requireStudent, studentPageTitle } from '@/components/students/student-page';
import { Callout } from '@/components/ui/callout';
import { todayIn } from '@/lib/format/calendar-date';
import { formatCalendarDate } from '@/lib/format/dates';
import { getNotice, type NoticeForStaff } from '@/lib/notices/queries';
import { languageName } from '@/lib/students/languages';

type Props = Readonly<{ params: Promise<{ id: string; noticeId: string }> }>;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return studentPageTitle(params, 'record');
}

/** A prior written notice: written, given, then as it stands. */
export default async function NoticePage({ params }: Props) {
  const { viewer, student } = await requireStudent(params);
  const id = z.uuid().safeParse((await params).noticeId);
  const notice = id.success ? await getNotice(viewer, id.data) : null;
  if (!notice || notice.studentId !== student.id) notFound();
  const t = await getTranslations('notices');
  return (
    <>
      <StudentFrame
        student={student}
        tab="record"
        title={t('title')}
        subtitle={t(`kinds.${notice.content.kind}`)}
      />
      <MessagesProvider namespaces={['students', 'notices', 'meetings.invite']}>
        <div className="grid max-w-4xl gap-8">
          {notice.sentOn || !notice.canManage ? (
            <GivenNotice notice={notice} />
          ) : (
            <OpenNotice notice={notice} today={todayIn(viewer.timeZone)} />
          )}
        </div>
      </MessagesProvider>
    </>
  );
}

async function GivenNotice({ notice }: Readonly<{ notice: NoticeForStaff }>) {
  const [t, invite, locale] = await Promise.all([
    getTranslations('notices'),
    getTranslations('meetings.invite'),
    getLocale(),
  ]);
  const { content, sentOn, studentId, canManage } = notice;
  return (
    <>
      {sentOn ? (
        <Callout tone="ok">
          {t('sentBanner', {
            date: formatCalendarDate(sentOn, locale),
            method: content.method ? invite(`methods.${content.method}`) : '–',
            language: content.language,
          })}
        </Callout>
      ) : (
        <p className="text-ink-soft">{t('cannot')}</p>
      )}
      <NoticeText content={content} />
      <div className="flex flex-wrap items-center gap-2" data-print="hidden">
        <PrintButton label={t('print')} />
        {canManage ? (
          <StartNotice studentId={studentId} kind={content.kind}>
            {t('correct')}
          </StartNotice>
        ) : null}
      </div>
    </>
  );
}

async function OpenNotice({ notice, today }: Readonly<{ notice: NoticeForStaff; today: string }>) {
  const [t, locale] = await Promise.all([getTranslations('notices'), getLocale()]);
  const { id, revision, missing, parents, studentId } = notice;
  const languages = [...new Set(parents.map(({ language }) => languageName(language, locale)))];
  return (
    <>
      <NoticeForm key={revision} notice={notice} />
      <section aria-labelledby="give" className="grid gap-4 border-t border-line pt-6">
        <div>
          <h2 id="give">{t('send.title')}</h2>
          <p className="text-sm text-ink-soft">{t('send.hint')}</p>
        </div>
        {missing.length > 0 ? (
          <Callout tone="question" title={t('missing')}>
            {missing.map((element) => t(`elements.${element}`)).join('; ')}. {t('missingNote')}
          </Callout>
        ) : (
          <>
            <Callout tone="ok">{t('complete')}</Callout>
            <SendNotice
              noticeId={id}
              revision={revision}
              today={today}
              language={languages.join(', ')}
              withoutEmail={parents.filter(({ mayEmail }) => !mayEmail).map(({ name }) => name)}
            />
          </>
        )}
      </section>
      <DiscardNotice noticeId={id} studentId={studentId} />
    </>
  );
}
