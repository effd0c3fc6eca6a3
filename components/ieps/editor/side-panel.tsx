'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ChecksPanel } from '@/components/compliance/checks-panel';
import { Tabs } from '@/components/ui/tabs';
import { openFindings } from '@/lib/compliance/decisions';
import type { StoredGateResult } from '@/lib/drafting/suggestion';
import type { NoteForStaff } from '@/lib/families/queries';
import type { SourceView } from '@/lib/ieps/content';
import { FamilyNotes } from './family-notes';
import { SourcePanel } from './source-panel';
import { isSideTab, type SideTab } from '@/components/ieps/side-tab';
import type { Checks, FindingView } from './use-findings';

export type OpenSource = Readonly<{ source: SourceView; gates: readonly StoredGateResult[] }>;

type Props = Readonly<{
  iepId: string;
  tab: SideTab;
  onTab: (tab: SideTab) => void;
  source: OpenSource | null;
  checks: Checks;
  comments: ReactNode;
  commentCount: number;
  notes: readonly NoteForStaff[];
  studentId: string;
  timeZone: string;
  onJump: (place: Pick<FindingView, 'sectionKey' | 'sentenceId'>) => void;
}>;

/** Beside the document: what the law still wants, what a sentence rests on, what the family wrote. */
export function SidePanel({
  iepId,
  tab,
  onTab,
  source,
  checks,
  comments,
  commentCount,
  notes,
  studentId,
  timeZone,
  onJump,
}: Props) {
  const t = useTranslations('ieps');
  const unread = notes.filter((note) => note.readAt === null).length;
  return (
    <aside
      aria-label={t('side.label')}
      className="border-t border-line bg-surface px-4 py-4 lg:border-s lg:border-t-0"
      data-print="hidden"
    >
      <div className="lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto">
        <Tabs
          label={t('side.label')}
          selected={tab}
          onSelectedChange={(key) => onTab(isSideTab(key) ? key : 'checks')}
          items={[
            {
              id: 'checks',
              label: t('side.checks'),
              count: openFindings(checks.findings).length,
              content: (
                <ChecksPanel
                  findings={checks.findings}
                  state={checks.state}
                  onJump={onJump}
                  deciding={{
                    iepId,
                    studentId,
                    mayOverride: checks.mayOverride,
                    timeZone,
                    onDecided: checks.recheck,
                  }}
                />
              ),
            },
            {
              id: 'sources',
              label: t('side.sources'),
              content: <SourcePanel opened={source} studentId={studentId} />,
            },
            { id: 'comments', label: t('side.comments'), count: commentCount, content: comments },
            {
              id: 'family',
              label: t('side.family'),
              count: unread,
              content: <FamilyNotes notes={notes} timeZone={timeZone} />,
            },
          ]}
        />
      </div>
    </aside>
  );
}
