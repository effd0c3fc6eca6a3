'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { answerPlanAction } from '@/lib/record/actions';
import { SendButton } from './send-button';

const answers = ['whole', 'with_exceptions', 'declined'] as const;

/** A parent's signed answer to a finalised plan. Nothing is chosen beforehand. */
export function AnswerForm({ iepId }: Readonly<{ iepId: string }>) {
  const t = useTranslations('record.answer');
  const common = useTranslations('common');
  const [answer, setAnswer] = useState('');
  const [isSent, setSent] = useState(false);
  return (
    <ActionForm action={answerPlanAction} onSuccess={() => setSent(true)} aria-label={t('title')}>
      <input type="hidden" name="iepId" value={iepId} />
      <RadioGroup
        name="answer"
        label={t('question')}
        required
        value={answer}
        onValueChange={(value) => {
          setAnswer(value);
          setSent(false);
        }}
        options={answers.map((value) => ({ value, label: t(value), hint: t(`${value}_hint`) }))}
      />
      {answer === 'with_exceptions' ? (
        <TextArea name="exceptions" label={t('exceptions')} required maxLength={10_000} dir="auto" />
      ) : null}
      <TextField name="signer" label={t('signer')} required autoComplete="name" maxLength={200} />
      <Checkbox name="statement" label={t('statement')} />
      <SendButton label={t('submit')} sending={common('working')} />
      <output className="flex items-center gap-2 font-semibold text-ok">
        {isSent ? (
          <>
            <Check aria-hidden size={20} className="shrink-0" />
            {t('sent')}
          </>
        ) : null}
      </output>
    </ActionForm>
  );
}
