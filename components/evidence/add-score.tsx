'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ComboBox } from '@/components/ui/combo-box';
import { DateField } from '@/components/ui/date-field';
import { Select } from '@/components/ui/select';
import { showToast } from '@/components/ui/toast-queue';
import { addEvidenceAction } from '@/lib/evidence/actions';
import { commonInstruments, usualScoreType } from '@/lib/evidence/instruments';
import { scoreTypes } from '@/lib/evidence/schema';
import { ScoreFields, type ScoreDraft } from './score-fields';
import { useAreaOptions } from './use-area-options';

const instruments = commonInstruments.map((name) => ({ id: name, label: name }));
const empty: ScoreDraft = { measure: '', value: '', unit: '', percentile: '', level: '', text: '' };

/** Types in one score after another from a report: the test, its date and the kind of score stay. */
export function AddScore({ studentId }: Readonly<{ studentId: string }>) {
  const t = useTranslations('evidence');
  const areas = useAreaOptions();
  const [type, setType] = useState('');
  const [draft, setDraft] = useState(empty);
  const fields = useRef<HTMLDivElement>(null);

  function added() {
    setDraft(empty);
    showToast(t('score.added'));
    fields.current?.querySelector('input')?.focus();
  }

  function guessType(instrument: string) {
    const usual = usualScoreType(instrument);
    if (usual) setType(usual);
  }

  return (
    <ActionForm action={addEvidenceAction} onSuccess={added} aria-label={t('score.title')}>
      <input type="hidden" name="studentId" value={studentId} />
      <input type="hidden" name="kind" value="score" />
      <div className="grid gap-4 sm:grid-cols-2">
        <ComboBox
          name="instrument"
          label={t('score.instrument')}
          hint={t('score.instrumentHint')}
          options={instruments}
          allowsCustomValue
          required
          onInputChange={guessType}
          onValueChange={(id) => guessType(id ?? '')}
        />
        <DateField name="occurredOn" label={t('score.date')} />
      </div>
      <div ref={fields} className="grid gap-4">
        <ScoreFields
          type={type}
          draft={draft}
          onChange={setDraft}
          typeField={
            <Select
              name="scoreType"
              label={t('score.type')}
              placeholder={t('score.typePlaceholder')}
              options={scoreTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
              value={type}
              onValueChange={setType}
            />
          }
          areaField={
            <Select
              name="area"
              label={t('score.area')}
              placeholder={t('score.areaPlaceholder')}
              options={areas}
            />
          }
        />
      </div>
      <SubmitButton>{t('score.submit')}</SubmitButton>
    </ActionForm>
  );
}
