'use client';

import { useTranslations } from 'next-intl';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { GoalFields } from '@/lib/goals/ambition';
import { goalParts, goalSentenceParts, type GoalPart } from '@/lib/goals/goal-sentence';

type Props = Readonly<{ fields: GoalFields; name: string; onPart: (part: GoalPart) => void }>;

/** The sentence as its parts make it: each part leads to where it is written, an empty one says that it is missing. */
export function GoalSentence({ fields, name, onPart }: Props) {
  const t = useTranslations('goals');
  const said = new Map(goalSentenceParts(fields, name).map(({ part, words }) => [part, words]));
  return (
    <p className="font-doc">
      {goalParts.map((part) => (
        <AriaButton
          key={part}
          onPress={() => onPart(part)}
          aria-label={t('edit_part', { part: t(`parts.${part}`), words: said.get(part) ?? t('missing') })}
          className="me-1.5 inline rounded-sm text-start underline decoration-track underline-offset-4 hover:decoration-accent"
        >
          {said.get(part) ?? <span className="font-ui text-sm text-thread">[{t(`parts.${part}`)}]</span>}
        </AriaButton>
      ))}
    </p>
  );
}
