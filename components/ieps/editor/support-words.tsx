'use client';

import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import { supportOptionsFor, type SupportOption } from '@/lib/ieps/option-lists';

type Props = Readonly<{ fields: Record<string, unknown>; onChoose: (option: SupportOption) => void }>;

/** Words for a support, to take over and change; the choice also says its kind and group. */
export function SupportWords({ fields, onChoose }: Props) {
  const t = useTranslations('ieps');
  const options = supportOptionsFor({ kind: fields.kind, group: fields.group });
  const labelOf = ({ kind, group, words }: SupportOption) =>
    `${kind === 'accommodation' ? t(`support_groups.${group}`) : t(`support_kinds.${kind}`)}: ${words}`;
  return (
    <Select
      label={t('fields.choose_from_list')}
      placeholder={t('fields.choose_from_list')}
      isLabelHidden
      value=""
      options={options.map((option, at) => ({ value: String(at), label: labelOf(option) }))}
      onValueChange={(at) => {
        const option = at === '' ? undefined : options[Number(at)];
        if (option) onChoose(option);
      }}
    />
  );
}
