import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { isOpen } from '@/lib/ieps/life';
import type { CaseloadRow } from '@/lib/students/caseload-queries';

type PlanStateProps = Readonly<{ student: Pick<CaseloadRow, 'id' | 'displayName' | 'iep'> }>;

/** The newest plan: its state, and whether the family has seen it. Leads to it, or to starting one. */
export function PlanState({ student: { id, displayName, iep } }: PlanStateProps) {
  const t = useTranslations('students.caseload.iep');
  const ieps = useTranslations('ieps');
  if (!iep)
    return (
      <Link href={`/students/${id}/ieps`} aria-label={t('startNamed', { name: displayName })}>
        {t('start')}
      </Link>
    );
  const shared = iep.openedAt
    ? t('opened')
    : iep.sharedAt
      ? t('shared')
      : isOpen(iep.status)
        ? t('private')
        : null;
  return (
    <>
      <Link
        href={`/ieps/${iep.id}`}
        aria-label={`${ieps(`status.${iep.status}`)}, ${displayName}`}
        className="font-semibold text-ink"
      >
        {ieps(`status.${iep.status}`)}
      </Link>
      {shared ? <small className="max-lg:ms-2 max-lg:inline!">{shared}</small> : null}
    </>
  );
}
