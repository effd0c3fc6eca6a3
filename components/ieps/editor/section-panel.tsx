'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast-queue';
import type { SectionContent, SentenceView } from '@/lib/ieps/content';
import { isDraftable } from '@/lib/drafting/draftable';
import type { RunView } from '@/lib/drafting/queries';
import type { SuggestionView } from '@/lib/drafting/suggestion';
import { sectionDescriptors } from '@/lib/ieps/section-descriptors';
import { contentOf } from '@/lib/ieps/section-content';
import type { StoredSection } from '@/lib/ieps/section-read';
import { sectionList } from '@/lib/ieps/section-list';
import { emptyItem } from '@/lib/ieps/empty-item';
import { isPlanItem, type PlanItemBlock, type PlanItemKind } from '@/lib/ieps/plan-item';
import { AddArea } from './add-area';
import { SectionContextProvider, type SectionContext } from './editor-context';
import { MergeDialog } from './merge-dialog';
import { PartsDialog, type LinkTarget } from './parts-dialog';
import { SaveStatus } from './save-status';
import { SectionDraft } from './section-draft';
import { SectionForm } from './section-form';
import { SectionText, type SectionTextHandle } from './section-text';
import { useReview } from './use-review';
import { useSectionSave } from './use-section-save';
import { placed, useSuggestions } from './use-suggestions';

type Props = Readonly<{
  iepId: string;
  section: StoredSection;
  suggestions: readonly SuggestionView[];
  lastRun: RunView | undefined;
  isEditable: boolean;
  timeZone: string;
  linkTargets: readonly LinkTarget[];
  openSource: SectionContext['openSource'];
  onStored: (section: StoredSection) => void;
  onPending: (key: StoredSection['key'], count: number) => void;
}>;

/** One section of the plan: its form, its text, its drafts, saved by itself. */
export function SectionPanel({
  iepId,
  section,
  suggestions,
  lastRun,
  isEditable,
  timeZone,
  linkTargets,
  openSource,
  onStored,
  onPending,
}: Props) {
  const t = useTranslations('ieps');
  const name = t(`sections.${section.key}`);
  const text = useRef<SectionTextHandle>(null);
  const [stored, setStored] = useState(section);
  const [fields, setFields] = useState<Record<string, unknown>>(section.fields);
  const fieldsNow = useRef(fields);
  const [editedBlock, setEditedBlock] = useState<PlanItemBlock | null>(null);
  const pendingNow = useRef<readonly SuggestionView[]>(suggestions);
  const hasText = sectionList[section.key].blocks.length > 0;
  const itemKind = itemKindOf(section.key);
  const hasAreas = section.key === 'present_levels';

  const read = (): SectionContent => ({
    fields: fieldsNow.current,
    blocks: hasText ? (text.current?.read() ?? contentOf(stored).blocks) : [],
  });
  const showFields = (changed: Record<string, unknown>) => {
    fieldsNow.current = changed;
    setFields(changed);
  };
  const save = useSectionSave({
    iepId,
    section,
    read,
    show: (content) => {
      showFields(content.fields);
      text.current?.show(content.blocks, pendingNow.current.map(placed));
    },
    onStored: (saved) => {
      setStored(saved);
      onStored(saved);
    },
    onMerged: () => showToast(t('merge.merged_toast', { section: name })),
    onKept: () => showToast(t('item.measured_stays')),
  });

  const drafts = useSuggestions({
    iepId,
    sectionKey: section.key,
    initial: suggestions,
    flush: save.flush,
    onSection: (changed) => void save.mergeIn(changed),
    show: useCallback((added, removed) => {
      pendingNow.current = [
        ...pendingNow.current.filter(
          ({ id }) => !removed.includes(id) && added.every((one) => one.id !== id),
        ),
        ...added,
      ];
      text.current?.removeSuggestions(removed);
      for (const suggestion of added) text.current?.addSuggestion(placed(suggestion));
    }, []),
  });

  const review = useReview(iepId, setStored);
  const pendingCount = drafts.pending.length;
  useEffect(() => onPending(section.key, pendingCount), [onPending, section.key, pendingCount]);

  const provenance = useMemo(
    () =>
      new Map<string, SentenceView>(
        stored.blocks.flatMap((block) => block.sentences.map((sentence) => [sentence.id, sentence])),
      ),
    [stored],
  );
  const context = useMemo<SectionContext>(
    () => ({
      isEditable,
      suggestions: drafts.byId,
      openedAreas: areasToOpen(drafts.pending, stored),
      itemTexts: new Map(linkTargets.map((target) => [target.id, target.text])),
      openSource,
      accept: (id, ownText) => void drafts.accept(id, ownText),
      reject: (id) => void drafts.reject(id),
      editParts: (blockId) =>
        setEditedBlock(
          text.current
            ?.read()
            .filter(isPlanItem)
            .find((block) => block.id === blockId) ?? null,
        ),
    }),
    [isEditable, drafts, stored, linkTargets, openSource],
  );

  return (
    <section
      id={`section-${section.key}`}
      aria-labelledby={`heading-${section.key}`}
      className="scroll-mt-24 border-t border-line py-7 first:border-0"
    >
      <header className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id={`heading-${section.key}`} tabIndex={-1} className="font-doc">
          {name}
        </h2>
        <span className="font-ui text-sm text-ink-soft">{sectionList[section.key].cite}</span>
        <span className="ms-auto font-ui">
          {isEditable && (
            <SaveStatus state={save.state} timeZone={timeZone} onRetry={() => void save.flush()} />
          )}
        </span>
      </header>
      {sectionDescriptors[section.key].length > 0 && (
        <div className={hasText ? 'mb-5' : undefined} onBlur={() => void save.flush()}>
          <SectionForm
            sectionKey={section.key}
            fields={fields}
            isEditable={isEditable}
            onChange={(changed) => {
              showFields(changed);
              save.changed();
            }}
          />
        </div>
      )}
      {isEditable && isDraftable(section.key) && (
        <SectionDraft
          iepId={iepId}
          sectionKey={section.key}
          sectionName={name}
          lastRun={lastRun}
          drafts={drafts}
        />
      )}
      {hasText && (
        <SectionContextProvider value={context}>
          <SectionText
            ref={text}
            label={name}
            itemKind={itemKind}
            blocks={contentOf(section).blocks}
            suggestions={suggestions.map(placed)}
            provenance={provenance}
            isEditable={isEditable}
            onChange={save.changed}
            onBlur={() => void save.flush()}
            onOpenSource={openSource}
            onReview={(id) => void review(id)}
          />
        </SectionContextProvider>
      )}
      {isEditable && hasAreas && <AddArea onAdd={(area) => text.current?.addArea(area)} />}
      {isEditable && itemKind && (
        <AddItem kind={itemKind} onAdd={(kind) => setEditedBlock(emptyItem(kind, crypto.randomUUID()))} />
      )}
      {editedBlock && (
        <PartsDialog
          block={editedBlock}
          targets={linkTargets.filter(
            (target) =>
              target.id !== editedBlock.id && (editedBlock.kind !== 'goal' || target.kind === 'need'),
          )}
          onClose={() => setEditedBlock(null)}
          onRemove={() => {
            text.current?.removeItem(editedBlock.id);
            setEditedBlock(null);
          }}
          onSave={({ fields: parts, linksTo, text: statement }) => {
            const isNew = !text.current?.read().some((block) => block.id === editedBlock.id);
            if (isNew) text.current?.addItem({ ...editedBlock, fields: parts }, statement);
            text.current?.setItem(editedBlock.id, { fields: parts, linksTo }, statement);
            setEditedBlock(null);
            save.changed();
          }}
        />
      )}
      {save.state.kind === 'conflict' && <ConflictDialog state={save.state} onResolve={save.resolve} />}
    </section>
  );
}

/** The first waiting suggestion of each area that has no heading in the text. */
function areasToOpen(pending: readonly SuggestionView[], stored: StoredSection): Map<string, string> {
  const seen = new Set<string>(
    stored.blocks.flatMap((block) => (block.kind === 'heading' ? [block.fields.area] : [])),
  );
  const opened = new Map<string, string>();
  for (const { id, item } of pending) {
    if (
      (item.kind !== 'sentence' && item.kind !== 'question') ||
      item.area === 'other' ||
      seen.has(item.area)
    )
      continue;
    seen.add(item.area);
    opened.set(id, item.area);
  }
  return opened;
}

type ConflictProps = Readonly<{
  state: Extract<ReturnType<typeof useSectionSave>['state'], { kind: 'conflict' }>;
  onResolve: ReturnType<typeof useSectionSave>['resolve'];
}>;

function ConflictDialog({ state, onResolve }: ConflictProps) {
  return <MergeDialog merge={state.merge} onResolve={(content) => onResolve(content, state.theirs)} />;
}

/** What a section of items holds; null for one of paragraphs or answers only. */
function itemKindOf(key: StoredSection['key']): PlanItemKind | null {
  const kind = sectionList[key].blocks[0];
  return kind === undefined || kind === 'heading' || kind === 'paragraph' ? null : kind;
}

function AddItem({ kind, onAdd }: Readonly<{ kind: PlanItemKind; onAdd: (kind: PlanItemKind) => void }>) {
  const t = useTranslations('ieps');
  return (
    <div className="my-3 font-ui">
      <Button size="sm" onPress={() => onAdd(kind)}>
        {t('item.add', { kind: t(`item.kinds.${kind}`) })}
      </Button>
    </div>
  );
}
