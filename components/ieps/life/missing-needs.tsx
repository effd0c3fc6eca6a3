import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { LifeForStaff } from '@/lib/ieps/life-queries';
import type { Need } from '@/lib/ieps/life-steps';

type Props = Readonly<{ missing: readonly Need[]; life: LifeForStaff; studentId: string }>;

/** What a step still waits for, each with the way there. */
export function MissingNeeds({ missing, life, studentId }: Props) {
  const t = useTranslations('life');
  if (missing.length === 0) return null;
  const ways: Partial<Record<Need, { href: string; label: string }>> = {
    no_blocking_findings: { href: `/ieps/${life.iepId}?panel=checks`, label: t('open_checks') },
    meeting_held: { href: `/students/${studentId}/meetings`, label: t('open_meetings') },
    amendment_agreed: { href: `/students/${studentId}/record`, label: t('open_record') },
    consent_given: { href: `/students/${studentId}/record`, label: t('open_record') },
  };
  return (
    <div className="text-sm">
      <p className="font-semibold">{t('missing')}</p>
      <ul className="list-disc ps-5">
        {missing.map((need) => {
          const way = ways[need];
          return (
            <li key={need}>
              {t(`needs.${need}`, { count: life.blockingFindings ?? 0 })}
              {way && (
                <>
                  {' '}
                  <Link href={way.href}>{way.label}</Link>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
