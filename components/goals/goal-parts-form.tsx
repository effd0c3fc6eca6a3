'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { FieldForm } from '@/components/ieps/fields/field-form';
import { usePlanFacts } from '@/components/ieps/fields/plan-facts';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { goalParts, goalSentence, type GoalPart } from '@/lib/goals/goal-sentence';
import { goalDescriptorsOf } from '@/lib/goals/part-fields';
import type { GoalFields } from '@/lib/goals/ambition';
import { Ambition } from './ambition';
import { GoalSentence } from './goal-sentence';

type Fields = Record<string, unknown>;
type Props = Readonly<{
  fields: Fields;
  text: string;
  onFields: (fields: Fields) => void;
  onText: (text: string) => void;
}>;

/** A goal by its parts; while its words are those of the parts they follow each change. */
export function GoalPartsForm({ fields, text, onFields, onText }: Props) {
  const t = useTranslations('goals');
  const { student } = usePlanFacts();
  const id = useId();
  const form = useRef<HTMLDivElement>(null);
  // The dialog keeps what the goal's schema made, changed only by its own controls.
  const goal = fields as GoalFields;
  const built = goalSentence(goal, student.firstName);
  const isFollowing = text.trim() === '' || text === built;
  const change = (next: Fields) => {
    onFields(next);
    if (isFollowing) onText(goalSentence(next as GoalFields, student.firstName));
  };
  const goTo = (part: GoalPart) => {
    const place = form.current?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
  };
  return (
    <div ref={form} className="grid gap-5 font-ui">
      <section aria-labelledby={`${id}-built`} className="grid gap-2 rounded-md bg-sunken px-4 py-3">
        <h3 id={`${id}-built`} className="text-sm text-ink-soft">
          {t('built')}
        </h3>
        <GoalSentence fields={goal} name={student.firstName} onPart={goTo} />
        {isFollowing ? (
          <p className="text-sm text-ink-soft">{t('following')}</p>
        ) : (
          <div>
            <Button size="sm" isDisabled={built === ''} onPress={() => onText(built)}>
              {t('use')}
            </Button>
          </div>
        )}
      </section>
      {goalParts.map((part) => (
        <fieldset key={part} data-part={part} className="grid gap-2 border-t border-line pt-3">
          <legend className="float-start mb-2 font-semibold">{t(`parts.${part}`)}</legend>
          <div className="clear-both">
            <FieldForm
              group="goal"
              descriptors={goalDescriptorsOf(part)}
              fields={fields}
              isEditable
              onChange={change}
            />
          </div>
          {part === 'how_well' && <Ambition goal={goal} onChoose={change} />}
        </fieldset>
      ))}
      <Disclosure summary={t('more')}>
        <FieldForm
          group="goal"
          descriptors={goalDescriptorsOf('more')}
          fields={fields}
          isEditable
          onChange={change}
        />
      </Disclosure>
    </div>
  );
}
