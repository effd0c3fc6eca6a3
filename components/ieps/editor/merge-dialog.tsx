'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/text-area';
import type { SectionContent } from '@/lib/ieps/content';
import { resolveMerge, type Merge, type MergeConflict } from '@/lib/ieps/merge';

type Props = Readonly<{ merge: Merge; onResolve: (content: SectionContent) => void }>;

/** Two people changed the same words: both texts, a joined one to edit, and nothing is decided by itself. */
export function MergeDialog({ merge, onResolve }: Props) {
  const t = useTranslations('ieps');
  const [choices, setChoices] = useState<ReadonlyMap<string, unknown>>(
    () =>
      new Map(
        merge.conflicts.map((conflict) => [
          conflict.id,
          conflict.kind === 'sentence' ? conflict.suggested : conflict.mine,
        ]),
      ),
  );
  const choose = (id: string, value: unknown) => setChoices((current) => new Map(current).set(id, value));
  return (
    <Dialog
      isOpen
      size="lg"
      isAlert
      title={t('merge.title')}
      description={t('merge.description')}
      onOpenChange={() => undefined}
    >
      <div className="grid gap-6">
        {merge.conflicts.map((conflict) => (
          <ConflictChoice
            key={conflict.id}
            conflict={conflict}
            choice={choices.get(conflict.id)}
            onChoose={(value) => choose(conflict.id, value)}
          />
        ))}
      </div>
      <DialogActions>
        <Button tone="primary" onPress={() => onResolve(resolveMerge(merge, choices))}>
          {t('merge.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type ChoiceProps = Readonly<{ conflict: MergeConflict; choice: unknown; onChoose: (value: unknown) => void }>;

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

function ConflictChoice({ conflict, choice, onChoose }: ChoiceProps) {
  const t = useTranslations('ieps');
  const sides = [
    { key: 'mine', value: conflict.mine },
    { key: 'theirs', value: conflict.theirs },
  ] as const;
  return (
    <section className="grid gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        {sides.map(({ key, value }) => (
          <div key={key} className="rounded-md border border-line p-3">
            <h3>{t(`merge.${key}`)}</h3>
            <p className="my-2 font-doc whitespace-pre-wrap">{shown(value)}</p>
            <Button size="sm" onPress={() => onChoose(value)} aria-pressed={choice === value}>
              {t(`merge.use_${key}`)}
            </Button>
          </div>
        ))}
      </div>
      {conflict.kind === 'sentence' && (
        <TextArea
          label={t('merge.merged')}
          value={shown(choice)}
          onChange={(event) => onChoose(event.target.value)}
        />
      )}
    </section>
  );
}
