import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import { allEntryKinds } from '@/lib/record/parts';
import type { EntryFilter as Filter } from '@/lib/record/schema';

/** Which facts are shown; a plain form, so the address says it. */
export function EntryFilter({ filter }: Readonly<{ filter: Filter }>) {
  const t = useTranslations('record');
  return (
    <form method="get" action="#log" className="flex flex-wrap items-end gap-3" data-print="hidden">
      <Select
        name="kind"
        label={t('log.filter')}
        defaultValue={filter.kind ?? ''}
        options={[
          { value: '', label: t('log.all') },
          ...allEntryKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}.label`) })),
        ]}
      />
      <Checkbox name="voided" value="1" label={t('log.voided')} defaultChecked={filter.voided} />
      <Button type="submit" size="md">
        {t('log.apply')}
      </Button>
    </form>
  );
}
