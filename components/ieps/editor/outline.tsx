'use client';

import { CircleCheck, Circle, CircleDashed, CircleDot } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { StoredSection } from '@/lib/ieps/section-read';
import type { FindingView } from './use-findings';

type Props = Readonly<{
  sections: readonly StoredSection[];
  findings: readonly FindingView[];
  pending: ReadonlyMap<string, number>;
}>;

const marks = {
  complete: { Icon: CircleCheck, color: 'text-ok' },
  open: { Icon: CircleDot, color: 'text-due' },
  started: { Icon: CircleDashed, color: 'text-accent' },
  empty: { Icon: Circle, color: 'text-ink-soft' },
} as const;

/** The plan's sections with how far each is, as a mark and in words. */
export function Outline({ sections, findings, pending }: Props) {
  const t = useTranslations('ieps');
  return (
    <nav
      aria-label={t('outline')}
      className="hidden border-e border-line px-2 py-5 text-sm lg:block"
      data-print="hidden"
    >
      <ul className="sticky top-24 grid gap-1">
        {sections.map((section) => {
          const state = stateOf(section, findings, pending);
          const { Icon, color } = marks[state];
          return (
            <li key={section.key}>
              <a
                href={`#section-${section.key}`}
                className="flex items-center gap-2 rounded-sm px-2 py-1.5 text-ink no-underline hover:bg-sunken"
              >
                <Icon aria-hidden size={16} className={color} />
                <span>{t(`sections.${section.key}`)}</span>
                <span className="sr-only">({t(`completeness.${state}`)})</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function stateOf(
  { key, blocks, revision }: StoredSection,
  findings: readonly FindingView[],
  pending: ReadonlyMap<string, number>,
): keyof typeof marks {
  const isStarted = blocks.length > 0 || revision > 1;
  const hasErrors = findings.some((finding) => finding.sectionKey === key && finding.severity === 'error');
  if (isStarted) return hasErrors ? 'open' : 'complete';
  return (pending.get(key) ?? 0) > 0 ? 'started' : 'empty';
}
