import { useTranslations } from 'next-intl';
import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Select } from '@/components/ui/select';
import { clockKinds } from '@/lib/clocks/kinds';
import { planStates, type CaseloadSelection } from '@/lib/students/caseload-schema';
import { caseloadHref, keptFields } from './caseload-href';

type CaseloadFiltersProps = Readonly<{
  filter: CaseloadSelection;
  schools: readonly Readonly<{ id: string; name: string }>[];
}>;

const own = ['status', 'school', 'clock'] as const;

/** Narrows the list by the plan, the school and one deadline. A plain form: it works without scripts. */
export function CaseloadFilters({ filter, schools }: CaseloadFiltersProps) {
  const t = useTranslations('students.caseload.filters');
  const kinds = useTranslations('clocks.kinds');
  const ieps = useTranslations('ieps.status');
  const any = { value: '', label: t('any') };
  return (
    <Disclosure summary={t('title')} isOpen={own.some((key) => filter[key] !== null)}>
      <Form
        // The fields are native and keep what was chosen: a changed address starts them anew.
        key={caseloadHref(filter)}
        action="/caseload"
        scroll={false}
        className="flex flex-wrap items-end gap-3"
      >
        <Select
          name="status"
          label={t('status')}
          defaultValue={filter.status ?? ''}
          options={[
            any,
            ...planStates.map((value) => ({
              value,
              label: value === 'no_open' ? t('no_open') : ieps(value),
            })),
          ]}
        />
        <Select
          name="school"
          label={t('school')}
          defaultValue={filter.school ?? ''}
          options={[any, ...schools.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          name="clock"
          label={t('clock')}
          hint={t('clockNote')}
          defaultValue={filter.clock ?? ''}
          options={[any, ...clockKinds.map((value) => ({ value, label: kinds(value) }))]}
        />
        {keptFields(filter, own).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit">{t('apply')}</Button>
      </Form>
    </Disclosure>
  );
}

/** Says what else the list is narrowed to, and leads back to everyone. */
export function CaseloadNarrowed({ filter, schools }: CaseloadFiltersProps) {
  const t = useTranslations('students.caseload');
  const kinds = useTranslations('clocks.kinds');
  const ieps = useTranslations('ieps.status');
  const { status, school, clock, figure, environment, year } = filter;
  const words = [
    figure && t(`figures.${figure}`, { year: year === null ? '' : `${year}-${String(year + 1).slice(2)}` }),
    environment &&
      (environment === 'none'
        ? t('figures.environmentNone')
        : t('figures.environment', { code: environment })),
    clock && kinds(clock),
    status && (status === 'no_open' ? t('filters.no_open') : ieps(status)),
    school && schools.find(({ id }) => id === school)?.name,
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <p className="mb-3 text-sm" data-print="hidden">
      {t('filters.narrowed')}: <b>{words.join(' · ')}</b>. <Link href="/caseload">{t('filters.clear')}</Link>
    </p>
  );
}
