'use client';

import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { Check, CircleHelp, Pencil, TriangleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { SourceChip } from '@/components/ui/chip';
import { cx } from '@/components/ui/cx';
import { Kbd } from '@/components/ui/kbd';
import { TextArea } from '@/components/ui/text-area';
import type { SuggestionView } from '@/lib/drafting/suggestion';
import { useSectionContext } from './editor-context';
import { GateList } from './gate-list';
import { ItemSummary } from './item-summary';

/** A drafted item in the text. It is not part of the plan until someone accepts it. */
export function SuggestionNodeView({ node }: NodeViewProps) {
  const t = useTranslations('ieps');
  const { suggestions, openedAreas } = useSectionContext();
  const suggestion = suggestions.get(node.attrs.suggestionId);
  const area = openedAreas.get(node.attrs.suggestionId);
  return (
    <NodeViewWrapper contentEditable={false} className="my-2">
      {suggestion && area && (
        <h3 className="mt-6 mb-1 font-doc text-lg font-semibold">{t(`areas.${area}`)}</h3>
      )}
      {suggestion && <SuggestionCard suggestion={suggestion} />}
    </NodeViewWrapper>
  );
}

type Props = Readonly<{ suggestion: SuggestionView }>;

function SuggestionCard({ suggestion }: Props) {
  const t = useTranslations('ieps');
  const { accept, reject, isEditable } = useSectionContext();
  const [isEditing, setIsEditing] = useState(false);
  const card = useRef<HTMLElement>(null);
  const isQuestion = suggestion.item.kind === 'question';

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // Letters are commands only on the card itself, never while someone types in it.
    if (event.target !== card.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const command = {
      a: () => !isQuestion && accept(suggestion.id),
      e: () => !isQuestion && setIsEditing(true),
      r: () => reject(suggestion.id),
    };
    if (key === 'arrowdown' || key === 'arrowup') moveFocus(card.current, key === 'arrowdown' ? 1 : -1);
    else if (isEditable && (key === 'a' || key === 'e' || key === 'r')) command[key]();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // A composite widget of its own, like a list option: arrows move, letters decide.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={card}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-suggestion={suggestion.id}
      data-flagged={suggestion.isFlagged || undefined}
      aria-label={
        isQuestion ? t('suggestion.question_label') : t('suggestion.label', { writer: suggestion.writer })
      }
      onKeyDown={onKeyDown}
      className={cx(
        'rounded-sm border-s-[3px] ps-4 py-1 focus-visible:bg-accent-soft',
        isQuestion
          ? 'border-due bg-due-soft pe-3 font-ui'
          : suggestion.isFlagged
            ? 'border-late font-doc'
            : 'border-thread font-doc',
      )}
    >
      {isEditing ? (
        <EditForm suggestion={suggestion} onClose={() => setIsEditing(false)} />
      ) : (
        <>
          <SuggestionText suggestion={suggestion} />
          {isEditable && <SuggestionButtons suggestion={suggestion} onEdit={() => setIsEditing(true)} />}
        </>
      )}
    </section>
  );
}

/** Arrows go from suggestion to suggestion, over section borders. */
function moveFocus(from: HTMLElement | null, step: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-suggestion]')];
  cards[cards.findIndex((card) => card === from) + step]?.focus();
}

function SuggestionText({ suggestion }: Props) {
  const t = useTranslations('ieps');
  const { openSource } = useSectionContext();
  const { item, sources, gates, isFlagged } = suggestion;
  return (
    <>
      {item.kind === 'question' && (
        <b className="inline-flex items-center gap-1 pe-1 text-due">
          <CircleHelp aria-hidden size={16} /> {t('suggestion.question')}
        </b>
      )}
      <p
        className={cx('inline', isFlagged && 'underline decoration-late decoration-wavy underline-offset-4')}
      >
        {item.text}
      </p>
      {sources.map((source) => (
        <SourceChip
          key={source.id}
          onPress={() => openSource(source, gates)}
          aria-label={t('source.describe', { label: source.label })}
        >
          {source.label}
        </SourceChip>
      ))}
      {'fields' in item && (
        <div className="font-ui text-sm text-ink-soft">
          <ItemSummary {...item} />
        </div>
      )}
      {isFlagged && (
        <div className="mt-1 font-ui text-sm">
          <span className="inline-flex items-center gap-1 font-semibold text-late">
            <TriangleAlert aria-hidden size={14} /> {t('suggestion.flagged')}
          </span>
          <GateList gates={gates.filter((gate) => !gate.passed)} />
        </div>
      )}
    </>
  );
}

function SuggestionButtons({ suggestion, onEdit }: Props & Readonly<{ onEdit: () => void }>) {
  const t = useTranslations('ieps');
  const { accept, reject } = useSectionContext();
  const isQuestion = suggestion.item.kind === 'question';
  return (
    <div className="mt-1 mb-1 flex flex-wrap gap-2 font-ui">
      {!isQuestion && (
        <>
          <Button tone="primary" size="sm" onPress={() => accept(suggestion.id)}>
            <Check aria-hidden size={15} /> {t('suggestion.accept')} <Kbd className="border-current">A</Kbd>
          </Button>
          <Button size="sm" onPress={onEdit}>
            <Pencil aria-hidden size={14} /> {t('suggestion.edit')} <Kbd>E</Kbd>
          </Button>
        </>
      )}
      <Button size="sm" onPress={() => reject(suggestion.id)}>
        <X aria-hidden size={15} /> {isQuestion ? t('suggestion.dismiss') : t('suggestion.reject')}{' '}
        <Kbd>R</Kbd>
      </Button>
    </div>
  );
}

function EditForm({ suggestion, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const t = useTranslations('ieps');
  const { accept } = useSectionContext();
  const [text, setText] = useState(suggestion.item.text);
  // Whoever presses Edit wants to type: the field takes over from the button that went away.
  const focused = useCallback((field: HTMLTextAreaElement | null) => {
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  return (
    <div className="grid gap-2 font-ui">
      <TextArea
        label={t('suggestion.your_words')}
        value={text}
        ref={focused}
        required
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <div className="flex gap-2">
        <Button
          tone="primary"
          size="sm"
          isDisabled={text.trim() === ''}
          onPress={() => accept(suggestion.id, text.trim())}
        >
          {t('suggestion.accept_mine')}
        </Button>
        <Button tone="quiet" size="sm" onPress={onClose}>
          {t('suggestion.cancel')}
        </Button>
      </div>
    </div>
  );
}
