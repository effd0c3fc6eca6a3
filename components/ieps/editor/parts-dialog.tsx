'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/text-area';
import { FieldForm } from '@/components/ieps/fields/field-form';
import type { PlanItemBlock } from '@/lib/ieps/plan-item';
import { itemDescriptors } from '@/lib/ieps/item-descriptors';
import { ObjectivesNote } from './objectives-note';
import { SupportWords } from './support-words';

/** Fetched when a goal is opened: the norms and their schema are not for everyone who opens a plan. */
const GoalPartsForm = dynamic(() =>
  import('@/components/goals/goal-parts-form').then((module) => module.GoalPartsForm),
);

export type LinkTarget = Readonly<{ id: string; kind: string; text: string }>;
export type ItemChange = Readonly<{ fields: Record<string, unknown>; linksTo: string[]; text: string }>;

type Props = Readonly<{
  block: PlanItemBlock;
  targets: readonly LinkTarget[];
  onSave: (change: ItemChange) => void;
  onRemove: () => void;
  onClose: () => void;
}>;

/** The parts of a need, goal, service or support, its words and what it serves. */
export function PartsDialog({ block, targets, onSave, onRemove, onClose }: Props) {
  const t = useTranslations('ieps');
  const [fields, setFields] = useState<Record<string, unknown>>(block.fields);
  const [linksTo, setLinksTo] = useState<readonly string[]>('linksTo' in block ? block.linksTo : []);
  const [text, setText] = useState(block.sentences.map((sentence) => sentence.text).join(' '));
  return (
    <Dialog
      isOpen
      placement="side"
      size="md"
      title={t(`item.kinds.${block.kind}`)}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <div className="grid gap-5">
        {block.kind === 'support' && (
          <SupportWords
            fields={fields}
            onChoose={({ words, kind, group }) => {
              setText(words);
              setFields({ ...fields, kind, group });
            }}
          />
        )}
        <TextArea
          label={t('item.statement')}
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {block.kind === 'goal' ? (
          <GoalPartsForm fields={fields} text={text} onFields={setFields} onText={setText} />
        ) : (
          <FieldForm
            group={block.kind}
            descriptors={itemDescriptors[block.kind]}
            fields={fields}
            isEditable
            onChange={setFields}
          />
        )}
        {block.kind === 'goal' && <ObjectivesNote objectives={fields.objectives} />}
        {block.kind !== 'need' && (
          <fieldset className="grid gap-2">
            <legend className="mb-1 font-semibold">{t('item.links')}</legend>
            {targets.length === 0 && <p className="text-sm text-ink-soft">{t('item.no_targets')}</p>}
            {targets.map((target) => (
              <Checkbox
                key={target.id}
                checked={linksTo.includes(target.id)}
                onChange={(event) =>
                  setLinksTo(
                    event.target.checked ? [...linksTo, target.id] : linksTo.filter((id) => id !== target.id),
                  )
                }
                label={`${t(`item.kinds.${target.kind}`)}: ${target.text}`}
              />
            ))}
          </fieldset>
        )}
      </div>
      <DialogActions>
        <Button tone="danger" onPress={onRemove}>
          {t('item.remove')}
        </Button>
        <Button onPress={onClose}>{t('item.cancel')}</Button>
        <Button
          tone="primary"
          isDisabled={text.trim() === ''}
          onPress={() => onSave({ fields, linksTo: [...linksTo], text: text.trim() })}
        >
          {t('item.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
