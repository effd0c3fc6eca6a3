'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { DateField } from '@/components/ui/date-field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast-queue';
import { addEvidenceAction } from '@/lib/evidence/actions';
import { useAreaOptions } from './use-area-options';

const kinds = ['observation', 'teacher_input', 'family_input', 'strength'] as const;

/** What was seen or said, in words. */
export function AddNote({ studentId }: Readonly<{ studentId: string }>) {
  const t = useTranslations('evidence');
  const areas = useAreaOptions();
  return (
    <ActionForm
      action={addEvidenceAction}
      shouldResetOnSuccess
      onSuccess={() => showToast(t('note.added'))}
      aria-label={t('note.title')}
    >
      <input type="hidden" name="studentId" value={studentId} />
      <RadioGroup
        name="kind"
        label={t('note.kind')}
        defaultValue="observation"
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`kinds.${kind}`),
          hint: t(`note.kindHints.${kind}`),
        }))}
      />
      <TextArea name="text" label={t('note.text')} hint={t('note.textHint')} required maxLength={5_000} />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField name="source" label={t('note.source')} maxLength={200} autoComplete="off" />
        <Select name="area" label={t('note.area')} placeholder={t('note.areaPlaceholder')} options={areas} />
        <DateField name="occurredOn" label={t('note.date')} />
      </div>
      <SubmitButton>{t('note.submit')}</SubmitButton>
    </ActionForm>
  );
}
