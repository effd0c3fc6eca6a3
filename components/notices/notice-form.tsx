'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { DateField } from '@/components/ui/date-field';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { showToast } from '@/components/ui/toast-queue';
import { saveNoticeAction } from '@/lib/notices/actions';
import type { NoticeForStaff } from '@/lib/notices/queries';

type NoticeFormProps = Readonly<{
  notice: Pick<NoticeForStaff, 'id' | 'revision' | 'content' | 'decidedOn' | 'subjects'>;
}>;

const kinds = ['proposed', 'refused'] as const;
const subjects = ['fape', 'placement', 'evaluation', 'identification'] as const;
const before = ['action', 'why', 'basis'] as const;
const protections = ['protections', 'sourcesOfHelp'] as const;

/** The seven elements, each to be read and completed by a person. */
export function NoticeForm({ notice }: NoticeFormProps) {
  const t = useTranslations('notices');
  const { id, revision, content, decidedOn } = notice;
  const element = (name: (typeof before)[number] | (typeof protections)[number] | 'otherFactors') => (
    <TextArea
      key={name}
      name={name}
      label={t(`elements.${name}`)}
      hint={`34 CFR 300.503${t(`law.${name}`)}`}
      required
      defaultValue={content[name]}
      maxLength={20_000}
    />
  );
  return (
    <ActionForm action={saveNoticeAction} aria-label={t('title')} onSuccess={() => showToast(t('saved'))}>
      <input type="hidden" name="noticeId" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="kind"
          label={t('kind')}
          defaultValue={content.kind}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Select
          name="subject"
          label={t('subject')}
          defaultValue={content.subject}
          options={subjects.map((value) => ({ value, label: t(`subjects.${value}`) }))}
        />
        <DateField name="decidedOn" label={t('decidedOn')} defaultValue={decidedOn ?? undefined} />
        <DateField
          name="implementOn"
          label={t('implementOn')}
          defaultValue={content.implementOn ?? undefined}
        />
      </div>
      <NamedChanges subjects={notice.subjects} initial={content.changes} />
      {before.map(element)}
      {protections.map(element)}
      <Options initial={content.options} />
      {element('otherFactors')}
      <SubmitButton>{t('save')}</SubmitButton>
    </ActionForm>
  );
}

type NamedChangesProps = Readonly<{ subjects: readonly string[]; initial: readonly string[] }>;

function NamedChanges({ subjects: known, initial }: NamedChangesProps) {
  const t = useTranslations('notices');
  const [chosen, setChosen] = useState(initial);
  if (known.length === 0) return null;
  const toggle = (text: string) =>
    setChosen((now) => (now.includes(text) ? now.filter((one) => one !== text) : [...now, text]));
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{t('about')}</legend>
      <p className="text-sm text-ink-soft">{t('aboutHint')}</p>
      <input type="hidden" name="changes" value={JSON.stringify(chosen)} />
      {known.map((text) => (
        <Checkbox key={text} label={text} checked={chosen.includes(text)} onChange={() => toggle(text)} />
      ))}
    </fieldset>
  );
}

function Options({ initial }: Readonly<{ initial: NoticeForStaff['content']['options'] }>) {
  const t = useTranslations('notices');
  const [rows, setRows] = useState(() => initial.map((row, key) => ({ ...row, key })));
  const add = () =>
    setRows((now) => [
      ...now,
      { option: '', whyRejected: '', key: Math.max(-1, ...now.map(({ key }) => key)) + 1 },
    ]);
  return (
    <fieldset className="grid gap-3">
      <legend className="text-sm font-semibold">{t('elements.options')}</legend>
      <p className="text-sm text-ink-soft">34 CFR 300.503{t('law.options')}</p>
      {rows.map(({ key, option, whyRejected }) => (
        <div key={key} className="grid items-start gap-3 sm:grid-cols-[1fr_1fr_auto]">
          <TextArea
            name={`options.${key}.option`}
            label={t('option')}
            required
            defaultValue={option}
            rows={2}
            maxLength={2000}
          />
          <TextArea
            name={`options.${key}.whyRejected`}
            label={t('whyRejected')}
            required
            defaultValue={whyRejected}
            rows={2}
            maxLength={2000}
          />
          <IconButton
            label={t('removeOption')}
            onPress={() => setRows((now) => now.filter((row) => row.key !== key))}
          >
            <X aria-hidden size={18} />
          </IconButton>
        </div>
      ))}
      <Button size="sm" tone="secondary" className="justify-self-start" onPress={add}>
        <Plus aria-hidden size={16} />
        {t('addOption')}
      </Button>
    </fieldset>
  );
}
