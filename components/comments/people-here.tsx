'use client';

import { Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PersonHere } from '@/lib/presence/mutations';

/** The others who have this plan open now, and where. */
export function PeopleHere({ people }: Readonly<{ people: readonly PersonHere[] }>) {
  const t = useTranslations('comments.here');
  const ieps = useTranslations('ieps');
  if (people.length === 0) return null;
  return (
    <section
      aria-label={t('label')}
      className="mx-auto mb-3 flex max-w-[46rem] flex-wrap items-center gap-x-3 gap-y-1 font-ui text-sm text-ink-soft"
      data-print="hidden"
    >
      <Users aria-hidden size={16} />
      {people.map(({ userId, name, sectionKey }) => (
        <span key={userId}>
          {sectionKey
            ? t('in_section', { name, section: ieps(`sections.${sectionKey}`) })
            : t('somewhere', { name })}
        </span>
      ))}
    </section>
  );
}
