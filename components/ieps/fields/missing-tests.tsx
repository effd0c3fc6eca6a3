'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { emptyDecisions, undecidedSubjects } from '@/lib/ieps/required-tests';
import { usePlanFacts } from './plan-facts';

type Fields = Record<string, unknown>;

type Props = Readonly<{ fields: Fields; isEditable: boolean; onChange: (fields: Fields) => void }>;

/** The tests that the state gives in the student's grade and the plan has no row for. */
export function MissingTests({ fields, isEditable, onChange }: Props) {
  const t = useTranslations('ieps.tests');
  const { state, student } = usePlanFacts();
  const decisions: unknown[] = Array.isArray(fields.decisions) ? fields.decisions : [];
  const subjects = undecidedSubjects(state.requiredTests, student.grade, decisions.map(decisionOf));
  if (subjects.length === 0 || !isEditable) return null;
  const add = () =>
    onChange({
      ...fields,
      decisions: [...decisions, ...emptyDecisions(subjects, () => crypto.randomUUID())],
    });
  return (
    <Callout
      tone="question"
      action={
        <Button size="sm" onPress={add}>
          {t('add', { count: subjects.length })}
        </Button>
      }
    >
      {t('missing', { grade: student.grade, subjects: subjects.join(', ') })}
    </Callout>
  );
}

function decisionOf(value: unknown): { test: string; subject: string } {
  const record = typeof value === 'object' && value !== null ? value : {};
  const textOf = (part: unknown) => (typeof part === 'string' ? part : '');
  return {
    test: textOf('test' in record ? record.test : ''),
    subject: textOf('subject' in record ? record.subject : ''),
  };
}
