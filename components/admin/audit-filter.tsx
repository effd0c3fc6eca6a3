import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { auditActions, type AuditSearch } from '@/lib/admin/schema';

/** A plain GET form: the filter stands in the address. */
export function AuditFilter({ action }: Pick<AuditSearch, 'action'>) {
  const t = useTranslations('admin.audit');
  return (
    <form method="get" action="/admin/audit" className="flex flex-wrap items-end gap-3">
      <Select
        name="action"
        label={t('what')}
        defaultValue={action ?? ''}
        options={[{ value: '', label: t('all') }, ...auditActions.map((value) => ({ value, label: value }))]}
        className="w-72"
      />
      <Button type="submit">{t('filter')}</Button>
    </form>
  );
}
