'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { LinkButton } from '@/components/ui/link-button';
import { startAmendmentAction } from '@/lib/ieps/life-actions';
import { askedSteps, type AskedStep } from '@/lib/ieps/life-step-names';
import type { LifeForStaff } from '@/lib/ieps/life-queries';
import { ReviewCarried } from './review-carried';
import { StepForm } from './step-form';
import { MissingNeeds } from './missing-needs';

type Props = Readonly<{ life: LifeForStaff; studentId: string; today: string }>;

/** Where the plan stands in words, what may follow, and what each step still waits for. */
export function LifeDialog({ life, studentId, today }: Props) {
  const t = useTranslations('life');
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<AskedStep | null>(null);
  const close = () => {
    setIsOpen(false);
    setChosen(null);
  };
  return (
    <>
      <Button size="sm" tone="primary" onPress={() => setIsOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={(open) => (open ? setIsOpen(true) : close())}
        title={chosen ? t(`steps.${chosen}.name`) : t('title')}
      >
        {chosen ? (
          <StepForm life={life} step={chosen} today={today} onBack={() => setChosen(null)} onTaken={close} />
        ) : (
          <Standing life={life} studentId={studentId} onChoose={setChosen} />
        )}
      </Dialog>
    </>
  );
}

type StandingProps = Readonly<{
  life: LifeForStaff;
  studentId: string;
  onChoose: (step: AskedStep) => void;
}>;

function Standing({ life, studentId, onChoose }: StandingProps) {
  const t = useTranslations('life');
  const threads = useTranslations('thread');
  return (
    <>
      <p>
        {t(`states.${life.status}`)} {life.consent && t(`consent.${life.consent}`)}
      </p>
      {life.unreviewed > 0 && <ReviewCarried life={life} />}
      {life.steps.length === 0 && !life.canAmend ? <p className="text-ink-soft">{t('none')}</p> : null}
      <ul className="grid gap-3">
        {life.steps.map(({ step, missing }) => {
          const asked = askedSteps.find((name) => name === step);
          return (
            <li key={step} className="grid gap-2 rounded-md border border-line p-4">
              <div className="flex flex-wrap items-center justify-between gap-3">
                <h3 className="text-base">{t(`steps.${step}.name`)}</h3>
                {asked && (
                  <Button size="sm" isDisabled={missing.length > 0} onPress={() => onChoose(asked)}>
                    {t(`steps.${step}.name`)}
                  </Button>
                )}
              </div>
              <p className="text-sm text-ink-soft">{t(`steps.${step}.effect`)}</p>
              <MissingNeeds missing={missing} life={life} studentId={studentId} />
            </li>
          );
        })}
      </ul>
      {life.canAmend && <Amend iepId={life.iepId} studentId={studentId} />}
      <p>
        <Link href={`/ieps/${life.iepId}/history`}>{t('history')}</Link>
        {' · '}
        <Link href={`/ieps/${life.iepId}/thread`}>{threads('open')}</Link>
      </p>
    </>
  );
}

function Amend({ iepId, studentId }: Readonly<{ iepId: string; studentId: string }>) {
  const t = useTranslations('life');
  return (
    <ActionForm action={startAmendmentAction} className="grid gap-2">
      <input type="hidden" name="iepId" value={iepId} />
      <p className="text-sm text-ink-soft">{t('amend_hint')}</p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t('amend')}</SubmitButton>
        <LinkButton href={`/students/${studentId}/ieps`}>{t('next_year')}</LinkButton>
      </div>
    </ActionForm>
  );
}
