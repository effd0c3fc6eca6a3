'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { openFindings } from '@/lib/compliance/decisions';
import type { SourceView } from '@/lib/ieps/content';
import type { IepForEditing } from '@/lib/ieps/queries';
import { isSectionKey, type SectionKey } from '@/lib/ieps/section-list';
import type { StoredSection } from '@/lib/ieps/section-read';
import type { StoredGateResult } from '@/lib/drafting/suggestion';
import { planFactsOf, PlanFactsProvider } from '@/components/ieps/fields/plan-facts';
import { Outline } from './outline';
import type { LinkTarget } from './parts-dialog';
import { SectionPanel } from './section-panel';
import type { SideTab } from '@/components/ieps/side-tab';
import { SidePanel, type OpenSource } from './side-panel';
import type { NoteForStaff } from '@/lib/families/queries';
import { useFindings } from './use-findings';
import { CommentsPanel } from '@/components/comments/comments-panel';
import { PeopleHere } from '@/components/comments/people-here';
import { usePlace } from '@/components/comments/use-place';
import { usePresence } from '@/components/comments/use-presence';
import { useTalk } from '@/components/comments/use-talk';

type Props = Readonly<{
  iep: IepForEditing;
  timeZone: string;
  notes: readonly NoteForStaff[];
  /** The student's context bar and the actions of the page. */
  header: ReactNode;
  /** Asking for a review and its decisions, above the comments. */
  reviews: ReactNode;
  /** The panel that a link asked for. */
  initialTab?: SideTab;
}>;

/** The plan's page: outline, document, side panel. Each section saves and drafts by itself. */
export function IepEditor({ iep, timeZone, notes, header, reviews, initialTab = 'checks' }: Props) {
  const t = useTranslations('ieps');
  const [stored, setStored] = useState<readonly StoredSection[]>(iep.sections);
  const [source, setSource] = useState<OpenSource | null>(null);
  const [tab, setTab] = useState<SideTab>(initialTab);
  const [pending, setPending] = useState<ReadonlyMap<string, number>>(new Map());
  const checks = useFindings(iep.id, stored);
  const place = usePlace();
  const people = usePresence(iep.id, place?.sectionKey ?? null);
  const talk = useTalk(iep.id, tab === 'comments');
  const linkTargets = useMemo(() => targetsOf(stored), [stored]);
  const facts = useMemo(() => planFactsOf(iep, stored, { notes, timeZone }), [iep, stored, notes, timeZone]);

  const openSource = useCallback((opened: SourceView, gates?: StoredGateResult[]) => {
    setSource({ source: opened, gates: gates ?? [] });
    setTab('sources');
  }, []);
  const onStored = useCallback(
    (section: StoredSection) =>
      setStored((current) => current.map((old) => (old.key === section.key ? section : old))),
    [],
  );

  const onPending = useCallback(
    (key: string, count: number) => setPending((current) => new Map(current).set(key, count)),
    [],
  );

  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr]">
      {header}
      <div className="grid -mx-(--gutter) lg:grid-cols-[11.5rem_minmax(0,1fr)_20rem] xl:grid-cols-[13rem_minmax(0,1fr)_23rem]">
        <Outline sections={stored} findings={openFindings(checks.findings)} pending={pending} />
        <div className="min-w-0 px-3 py-5 sm:px-4 xl:px-6">
          <PeopleHere people={people} />
          <article
            className="mx-auto max-w-[46rem] rounded-sm bg-surface px-4 py-4 shadow-sm sm:px-7 xl:px-11"
            aria-label={t('document_label')}
          >
            <PlanFactsProvider value={facts}>
              {iep.sections.map((section) => (
                <SectionPanel
                  key={section.key}
                  iepId={iep.id}
                  section={section}
                  suggestions={iep.suggestions.filter((suggestion) => suggestion.sectionKey === section.key)}
                  lastRun={iep.runs.find((run) => run.sectionKey === section.key)}
                  isEditable={iep.can.edit}
                  timeZone={timeZone}
                  linkTargets={linkTargets}
                  openSource={openSource}
                  onStored={onStored}
                  onPending={onPending}
                />
              ))}
            </PlanFactsProvider>
          </article>
        </div>
        <SidePanel
          iepId={iep.id}
          tab={tab}
          onTab={setTab}
          source={source}
          checks={checks}
          comments={
            <>
              {reviews}
              <CommentsPanel iepId={iep.id} place={place} talk={talk} timeZone={timeZone} onJump={jumpTo} />
            </>
          }
          commentCount={talk.talk?.threads.filter(({ resolved }) => resolved === null).length ?? 0}
          notes={notes}
          studentId={iep.student.id}
          timeZone={timeZone}
          onJump={jumpTo}
        />
      </div>
    </div>
  );
}

function targetsOf(sections: readonly StoredSection[]): LinkTarget[] {
  return sections.flatMap(({ blocks }) =>
    blocks
      .filter((block) => block.kind === 'need' || block.kind === 'goal')
      .map((block) => ({
        id: block.id,
        kind: block.kind,
        text: block.sentences.map((sentence) => sentence.text).join(' '),
      })),
  );
}

/** Moves to a finding's place: the sentence when it has one, else the section's heading. */
function jumpTo({ sectionKey, sentenceId }: { sectionKey: string | null; sentenceId?: string }): void {
  const key: SectionKey | null = sectionKey !== null && isSectionKey(sectionKey) ? sectionKey : null;
  const sentence = sentenceId
    ? document.querySelector<HTMLElement>(`[data-sentence="${CSS.escape(sentenceId)}"]`)
    : null;
  const place = sentence ?? (key && document.getElementById(`heading-${key}`));
  place?.scrollIntoView({ block: 'center' });
  const focusable = sentence?.closest<HTMLElement>('[contenteditable="true"]') ?? place;
  focusable?.focus({ preventScroll: true });
}
