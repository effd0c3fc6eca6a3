import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { CaseloadFilter } from '@/lib/students/caseload-schema';
import { caseloadHref } from './caseload-href';

const style =
  'inline-flex min-h-9 items-center rounded-sm px-2 text-sm text-ink-soft no-underline aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent';

/** Sorting where the table has no head: on small screens. */
export function CaseloadSort({ filter }: Readonly<{ filter: CaseloadFilter }>) {
  const t = useTranslations('students.caseload');
  const choices = [
    { sort: 'due', label: t('sortDue') },
    { sort: 'name', label: t('sortName') },
  ] as const;
  return (
    <nav aria-label={t('sort')} className="flex items-center gap-1 lg:hidden">
      <span aria-hidden className="text-sm text-ink-soft">
        {t('sort')}
      </span>
      {choices.map(({ sort, label }) => (
        <Link
          key={sort}
          href={caseloadHref(filter, { sort })}
          scroll={false}
          aria-current={filter.sort === sort ? 'true' : undefined}
          className={style}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
