import { getLocale, getTranslations } from 'next-intl/server';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { formatCalendarDate } from '@/lib/format/dates';
import type { PlanAnswer } from '@/lib/record/family-queries';
import { AnswerForm } from './answer-form';
import { SummarySection } from './summary-section';

const wordsOf: Readonly<Record<string, string>> = {
  given: 'whole',
  given_with_exceptions: 'with_exceptions',
  declined: 'declined',
};

/** Whether a plan waits for the parent's answer, and what the parent answered. Nothing while it is a draft. */
export async function AnswerPlan({ iepId, answer }: Readonly<{ iepId: string; answer: PlanAnswer | null }>) {
  if (!answer || (!answer.isOpen && !answer.last)) return null;
  const [t, locale] = await Promise.all([getTranslations('record.answer'), getLocale()]);
  const { isOpen, last } = answer;
  return (
    <SummarySection id="answer" title={t('title')}>
      {last ? (
        <div className="mb-4 rounded-md bg-ok-soft px-4 py-3">
          <p>
            {t('last', {
              date: formatCalendarDate(last.on, locale),
              answer: t(wordsOf[last.outcome] ?? 'declined'),
              signer: last.signer,
            })}
          </p>
          {last.exceptions ? (
            <p className="mt-1 whitespace-pre-wrap">{t('lastExceptions', { text: last.exceptions })}</p>
          ) : null}
          {isOpen ? <p className="mt-1">{t('again')}</p> : null}
        </div>
      ) : null}
      {isOpen ? (
        <div data-print="hidden" className="grid gap-3">
          <p>{t('intro')}</p>
          <p>{t('noticeFirst')}</p>
          <p className="font-semibold">{t('silence')}</p>
          <MessagesProvider namespaces={['record.answer']}>
            <AnswerForm iepId={iepId} />
          </MessagesProvider>
        </div>
      ) : null}
    </SummarySection>
  );
}
