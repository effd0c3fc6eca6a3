'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { dateInZone } from '@/lib/format/calendar-date';
import { valueAt } from '@/lib/ieps/field-path';
import { usePlanFacts } from './plan-facts';

type Fields = Record<string, unknown>;

type Props = Readonly<{ fields: Fields; isEditable: boolean; onChange: (fields: Fields) => void }>;

/** Concerns the family sent that are not in the plan yet: one press takes them over, word for word. */
export function FamilyConcerns({ fields, isEditable, onChange }: Props) {
  const t = useTranslations('ieps.concerns');
  const { notes, timeZone } = usePlanFacts();
  const kept: unknown[] = Array.isArray(fields.parentConcerns) ? fields.parentConcerns : [];
  const taken = new Set(kept.map((entry) => valueAt(entry, 'familyNoteId')));
  const waiting = notes.filter(({ id, kind }) => kind === 'concern' && !taken.has(id));
  if (!isEditable || waiting.length === 0) return null;
  const take = () =>
    onChange({
      ...fields,
      parentConcerns: [
        ...kept,
        ...waiting.map(({ id, text, byName, createdAt }) => ({
          text,
          by: byName,
          on: dateInZone(new Date(createdAt), timeZone),
          response: '',
          familyNoteId: id,
        })),
      ],
    });
  return (
    <Callout
      action={
        <Button size="sm" onPress={take}>
          {t('take')}
        </Button>
      }
    >
      {t('waiting', { count: waiting.length })}
    </Callout>
  );
}
