'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast-queue';
import type { FieldDescriptor } from '@/lib/ieps/field-descriptor';
import { FieldForm } from './field-form';

type Entry = Record<string, unknown>;

type Props = Readonly<{
  group: string;
  label: string;
  hint: string | undefined;
  descriptor: FieldDescriptor;
  value: unknown;
  isEditable: boolean;
  onChange: (entries: Entry[]) => void;
}>;

/** A list of small forms: add, change, remove with undo. */
export function ListControl({ group, label, hint, descriptor, value, isEditable, onChange }: Props) {
  const t = useTranslations('ieps');
  const entries: Entry[] = Array.isArray(value) ? value : [];
  const without = (at: number) => entries.filter((_entry, index) => index !== at);
  function remove(at: number): void {
    onChange(without(at));
    showToast(t('list.removed'), { action: { label: t('list.undo'), onPress: () => onChange(entries) } });
  }
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{label}</legend>
      {hint ? <p className="-mt-1.5 text-sm text-ink-soft">{hint}</p> : null}
      {entries.length === 0 && <p className="text-sm text-ink-soft">{t('list.empty')}</p>}
      {entries.map((entry, at) => (
        // Entries have no ids of their own; the place is what a person sees.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="grid gap-3 border-s-2 border-line ps-4">
          <FieldForm
            group={`${group}_${descriptor.path}`}
            descriptors={descriptor.entry ?? []}
            fields={entry}
            isEditable={isEditable}
            onChange={(changed) => onChange(entries.map((old, index) => (index === at ? changed : old)))}
          />
          {isEditable && (
            <div>
              <Button tone="quiet" size="sm" onPress={() => remove(at)}>
                <Trash2 aria-hidden size={14} /> {t('list.remove', { label, number: at + 1 })}
              </Button>
            </div>
          )}
        </div>
      ))}
      {isEditable && (
        <div>
          <Button size="sm" onPress={() => onChange([...entries, descriptor.newEntry?.() ?? {}])}>
            <Plus aria-hidden size={14} /> {t('list.add', { label })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
