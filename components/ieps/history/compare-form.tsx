import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { CompareQuery } from '@/lib/versions/compare-query';
import type { HistoryForStaff } from '@/lib/versions/history-queries';

type Props = Readonly<{ history: HistoryForStaff; query: CompareQuery | null }>;

/** Which two states to compare; a plain form, so that the address says what is shown. */
export function CompareForm({ history, query }: Props) {
  const t = useTranslations('life.history_page');
  const kinds = useTranslations('ieps.kinds');
  const options = [
    { value: 'draft', label: t('draft') },
    ...history.versions.map(({ id, number }) => ({ value: id, label: t('version', { number }) })),
    ...(history.prior ? [{ value: 'prior', label: t('prior', { kind: kinds(history.prior.kind) }) }] : []),
  ];
  return (
    <form
      method="get"
      action={`/ieps/${history.iepId}/history`}
      className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]"
      data-print="hidden"
    >
      <Select
        name="from"
        label={t('before')}
        options={options}
        defaultValue={query?.from ?? 'draft'}
        required
      />
      <Select name="to" label={t('after')} options={options} defaultValue={query?.to ?? 'draft'} required />
      <Button type="submit">{t('show')}</Button>
    </form>
  );
}
