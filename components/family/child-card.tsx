import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import type { ChildForFamily } from '@/lib/families/queries';
import { formatInstant } from '@/lib/format/dates';
import { OpeningMark } from './opening-mark';

type ChildCardProps = Readonly<{ child: ChildForFamily; locale: string; timeZone: string }>;

/** A child: the plan that is shared, or calmly that none is yet and what happens next. */
export function ChildCard({ child, locale, timeZone }: ChildCardProps) {
  const t = useTranslations('family.home');
  const common = useTranslations('common');
  const { firstName: name, shared, schoolName } = child;
  if (shared) {
    return (
      <section id={child.studentId} aria-label={name}>
        <h2>{name}</h2>
        <p className="text-ink-soft">{schoolName}</p>
        <LinkButton href={`/family/ieps/${shared.iepId}`} tone="primary" size="lg" isWide className="mt-3">
          {t('read', { name })}
          <OpeningMark label={common('loading')} />
          <ArrowRight aria-hidden size={20} className="flip-rtl" />
        </LinkButton>
        <p className="mt-2 text-sm text-ink-soft">
          {t('shared', { date: formatInstant(new Date(shared.sharedAt), timeZone, locale, 'date') })}
        </p>
      </section>
    );
  }
  return (
    <section id={child.studentId} aria-label={name}>
      <h2>{t('nothing_title', { name })}</h2>
      <p className="mt-1">{t('nothing')}</p>
    </section>
  );
}
