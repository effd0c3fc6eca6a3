import { answersOf } from '@/lib/export/answers';
import type { Wording } from '@/lib/export/words';
import type { DocumentBlock, IepDocument } from '@/lib/ieps/document';
import { itemDescriptors } from '@/lib/ieps/item-descriptors';
import { sectionDescriptors } from '@/lib/ieps/section-descriptors';
import { sectionKeys, type SectionKey } from '@/lib/ieps/section-list';

/* A plan as lines of words, in the reader's language: what a comparison of two plans compares. */

export type Answer = Readonly<{ label: string; text: string }>;

export type Item = Readonly<{
  id: string;
  kind: DocumentBlock['kind'];
  /** What it says: its sentences, or the name of a heading. */
  text: string;
  answers: readonly Answer[];
  sentenceIds: readonly string[];
  /** Sentences of an earlier plan that its own were copied from. */
  copiedFrom: readonly string[];
}>;

export type LaidOutSection = Readonly<{
  key: SectionKey;
  answers: readonly Answer[];
  items: readonly Item[];
}>;

export function layOut(document: IepDocument, wording: Wording): LaidOutSection[] {
  return sectionKeys.map((key) => {
    const { fields, blocks } = document.sections[key];
    return {
      key,
      answers: answers(key, sectionDescriptors[key], fields, wording),
      items: blocks.map((block) => itemOf(block, wording)),
    };
  });
}

function answers(...args: Parameters<typeof answersOf>): Answer[] {
  return answersOf(...args).map((part) =>
    part.kind === 'answer'
      ? { label: part.label, text: part.value.text }
      : {
          label: part.caption,
          text: part.rows
            .map((row) =>
              row
                .map(({ text }) => text)
                .filter(Boolean)
                .join(', '),
            )
            .join('\n'),
        },
  );
}

function itemOf(block: DocumentBlock, wording: Wording): Item {
  const { id, kind, sentences } = block;
  const text =
    kind === 'heading' ? headingOf(block.fields, wording) : sentences.map((one) => one.text).join(' ');
  const isItem = kind !== 'heading' && kind !== 'paragraph';
  return {
    id,
    kind,
    text,
    answers: isItem ? answers(kind, itemDescriptors[kind], block.fields, wording) : [],
    sentenceIds: sentences.map((sentence) => sentence.id),
    copiedFrom: sentences.flatMap(({ carried }) => carried?.from ?? []),
  };
}

function headingOf({ area, title }: { area: string; title: string }, { words }: Wording): string {
  return title || words(`ieps.areas.${area}`);
}
