'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { StatePill } from '@/components/ui/state-pill';
import { TextArea } from '@/components/ui/text-area';
import { formatInstant } from '@/lib/format/dates';
import { decideReviewAction, requestReviewAction, withdrawReviewAction } from '@/lib/reviews/actions';
import type { Reviews, ReviewView } from '@/lib/reviews/queries';

type Props = Readonly<{ iepId: string; reviews: Reviews; timeZone: string }>;

const tones = { approved: 'ok', changes_requested: 'due', withdrawn: 'none' } as const;

/** Asking a colleague to read the plan, and what they decided. */
export function ReviewSection({ iepId, reviews: { reviews, reviewers, can }, timeZone }: Props) {
  const t = useTranslations('reviews');
  const router = useRouter();
  return (
    <section aria-label={t('title')} className="mb-5 grid gap-3 border-b border-line pb-5 font-ui">
      {reviews.map((review) => (
        <ReviewItem key={review.id} review={review} timeZone={timeZone} />
      ))}
      {can.request && reviewers.length > 0 && (
        <Disclosure summary={t('ask')}>
          <ActionForm action={requestReviewAction} className="grid gap-3" onSuccess={() => router.refresh()}>
            <input type="hidden" name="iepId" value={iepId} />
            <Select
              name="reviewerMembershipId"
              label={t('reviewer')}
              required
              options={reviewers.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
            />
            <TextArea name="message" label={t('message')} maxLength={4000} />
            <SubmitButton>{t('send')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </section>
  );
}

function ReviewItem({ review, timeZone }: Readonly<{ review: ReviewView; timeZone: string }>) {
  const t = useTranslations('reviews');
  const locale = useLocale();
  const at = (instant: string) => formatInstant(new Date(instant), timeZone, locale, 'date_time');
  const { decision } = review;
  return (
    <article className="grid gap-2">
      <p className="m-0 flex flex-wrap items-baseline gap-2">
        <StatePill tone={decision ? tones[decision] : 'due'}>
          {t(`states.${decision ?? 'waiting'}`)}
        </StatePill>
        <span className="text-sm text-ink-soft">
          {t('asked', { by: review.requestedBy, reviewer: review.reviewer, at: at(review.requestedAt) })}
        </span>
      </p>
      {review.message && <p className="m-0 whitespace-pre-wrap">{review.message}</p>}
      {decision && decision !== 'withdrawn' && (
        <p className="m-0 text-sm text-ink-soft">
          {t('decided', { by: review.decidedBy ?? '', at: review.decidedAt ? at(review.decidedAt) : '' })}
        </p>
      )}
      {review.reasons && <p className="m-0 whitespace-pre-wrap">{review.reasons}</p>}
      {review.can.decide && <DecisionForm reviewId={review.id} />}
      {review.can.withdraw && <WithdrawForm reviewId={review.id} />}
    </article>
  );
}

function DecisionForm({ reviewId }: Readonly<{ reviewId: string }>) {
  const t = useTranslations('reviews');
  const router = useRouter();
  return (
    <ActionForm action={decideReviewAction} className="grid gap-3" onSuccess={() => router.refresh()}>
      <input type="hidden" name="reviewId" value={reviewId} />
      <RadioGroup
        name="decision"
        label={t('decision')}
        options={[
          { value: 'approved', label: t('approve') },
          { value: 'changes_requested', label: t('request_changes') },
        ]}
      />
      <TextArea name="reasons" label={t('reasons')} hint={t('reasons_hint')} maxLength={4000} />
      <SubmitButton>{t('decide')}</SubmitButton>
    </ActionForm>
  );
}

function WithdrawForm({ reviewId }: Readonly<{ reviewId: string }>) {
  const t = useTranslations('reviews');
  const router = useRouter();
  return (
    <ActionForm action={withdrawReviewAction} onSuccess={() => router.refresh()}>
      <input type="hidden" name="reviewId" value={reviewId} />
      <SubmitButton tone="quiet">{t('withdraw')}</SubmitButton>
    </ActionForm>
  );
}
