'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { DateField } from '@/components/ui/date-field';
import { Select } from '@/components/ui/select';
import { showToast } from '@/components/ui/toast-queue';
import { addEntryAction } from '@/lib/record/actions';
import type { EntryKind } from '@/lib/record/entries';
import type { EntryPart } from '@/lib/record/parts';
import { EntryFields } from './entry-fields';

export type KindForForm = Readonly<{ kind: EntryKind; parts: readonly EntryPart[] }>;

type EntryFormProps = Readonly<{
  studentId: string;
  iepId: string | null;
  today: string;
  kind: KindForForm;
  label: string;
}>;

/** Records a fact of one kind. */
export function EntryForm({ studentId, iepId, today, kind, label }: EntryFormProps) {
  const t = useTranslations('record.add');
  return (
    <ActionForm
      action={addEntryAction}
      aria-label={label}
      shouldResetOnSuccess
      onSuccess={() => showToast(t('added'))}
    >
      <input type="hidden" name="studentId" value={studentId} />
      <input type="hidden" name="iepId" value={iepId ?? ''} />
      <input type="hidden" name="kind" value={kind.kind} />
      <DateField name="on" label={t('on')} required defaultValue={today} className="max-w-xs" />
      <EntryFields kind={kind.kind} parts={kind.parts} />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  );
}

type AnyEntryProps = Omit<EntryFormProps, 'kind' | 'label'> & Readonly<{ kinds: readonly KindForForm[] }>;

/** Records a fact of any kind: the kind first, then what it asks for. */
export function AnyEntryForm({ kinds, ...props }: AnyEntryProps) {
  const t = useTranslations('record');
  const [chosen, setChosen] = useState('');
  const kind = kinds.find((one) => one.kind === chosen);
  return (
    <div className="grid gap-4">
      <Select
        label={t('add.kind')}
        placeholder={t('add.choose')}
        required
        value={chosen}
        onValueChange={setChosen}
        hint={kind ? t(`kinds.${kind.kind}.law`) : undefined}
        options={kinds.map((one) => ({ value: one.kind, label: t(`kinds.${one.kind}.label`) }))}
      />
      {kind ? (
        <EntryForm key={kind.kind} {...props} kind={kind} label={t(`kinds.${kind.kind}.label`)} />
      ) : null}
    </div>
  );
}
