'use client';

import { useTranslations } from 'next-intl';
import type { FieldDescriptor } from '@/lib/ieps/field-descriptor';
import { valueAt, withValueAt } from '@/lib/ieps/field-path';
import { FieldControl } from './field-control';

type Fields = Record<string, unknown>;

type Props = Readonly<{
  /** Where the labels are: a section key or an item kind. */
  group: string;
  descriptors: readonly FieldDescriptor[];
  fields: Fields;
  isEditable: boolean;
  onChange: (fields: Fields) => void;
}>;

/** The form answers of a section, or the parts of an item, as its descriptors ask for them. */
export function FieldForm({ group, descriptors, fields, isEditable, onChange }: Props) {
  const t = useTranslations('ieps');
  const keyOf = ({ path }: FieldDescriptor) => `${group}.${path.replaceAll('.', '_')}`;
  /** A choice may name the thing while nobody has: "Occupational therapy" for the code OT. */
  function answer({ path, names }: FieldDescriptor, value: unknown): void {
    const changed = withValueAt(fields, path, value);
    const isUnnamed = names !== undefined && valueAt(fields, names) === '' && typeof value === 'string';
    onChange(isUnnamed ? withValueAt(changed, names, t(`choices.${value}`)) : changed);
  }
  return (
    <div className="grid gap-4 font-ui">
      {descriptors
        .filter(({ when }) => !when || valueAt(fields, when.path) === when.is)
        .map((descriptor) => (
          // What an answer opened stands under it.
          <div key={descriptor.path} className={descriptor.when ? 'border-s-2 border-line ps-4' : undefined}>
            <FieldControl
              group={group}
              label={t(`fields.${keyOf(descriptor)}`)}
              hint={t.has(`hints.${keyOf(descriptor)}`) ? t(`hints.${keyOf(descriptor)}`) : undefined}
              descriptor={descriptor}
              value={valueAt(fields, descriptor.path)}
              isEditable={isEditable}
              onChange={(value) => answer(descriptor, value)}
            />
          </div>
        ))}
    </div>
  );
}
