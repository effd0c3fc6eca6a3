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
  return (
    <div className="grid gap-4 font-ui">
      {descriptors
        .filter(({ when }) => !when || valueAt(fields, when.path) === when.is)
        .map((descriptor) => (
          <FieldControl
            key={descriptor.path}
            group={group}
            label={t(`fields.${group}.${descriptor.path.replaceAll('.', '_')}`)}
            descriptor={descriptor}
            value={valueAt(fields, descriptor.path)}
            isEditable={isEditable}
            onChange={(value) => onChange(withValueAt(fields, descriptor.path, value))}
          />
        ))}
    </div>
  );
}
