'use client';

import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import { supportStatements } from '@/lib/ieps/option-lists';

type Props = Readonly<{ fields: Record<string, unknown>; onChoose: (words: string) => void }>;

/** Words for a support of the chosen kind and group, to take over and change. */
export function SupportWords({ fields, onChoose }: Props) {
  const t = useTranslations('ieps.fields');
  const statements = supportStatements({ kind: fields.kind, group: fields.group });
  if (statements.length === 0) return null;
  return (
    <Select
      label={t('choose_from_list')}
      placeholder={t('choose_from_list')}
      isLabelHidden
      value=""
      options={statements.map((words) => ({ value: words, label: words }))}
      onValueChange={(words) => words && onChoose(words)}
    />
  );
}
