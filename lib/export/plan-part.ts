import type { SentenceView } from '@/lib/ieps/content';
import type { PlanSectionKey } from './plan-section-keys';

/*
 * A plan laid out to be read: what the family page and the PDF both show, in the order in which they show it.
 * `isOwn` marks words the team wrote; everything else is fixed text in the reader's language.
 */

export type Piece = Readonly<{ text: string; isOwn: boolean }>;
export type Fact = Readonly<{ label: string; value: Piece }>;
/** A table's cell: a short piece, and the sentences that state the row where there are any. */
export type PlanCell = Piece & Readonly<{ sentences: readonly SentenceView[] }>;

export type PlanPart =
  | Readonly<{ kind: 'heading'; title: Piece }>
  | Readonly<{ kind: 'statement'; sentences: readonly SentenceView[] }>
  | Readonly<{
      kind: 'item';
      id: string;
      title: string;
      sentences: readonly SentenceView[];
      facts: readonly Fact[];
    }>
  | Readonly<{ kind: 'answer'; label: string; value: Piece }>
  | Readonly<{ kind: 'quote'; text: string; source: string }>
  /** What the law or the state says of a part, not the team. */
  | Readonly<{ kind: 'note'; text: string; cite: string }>
  | Readonly<{
      kind: 'table';
      caption: string;
      columns: readonly string[];
      rows: readonly (readonly PlanCell[])[];
    }>;

export type PlanSection = Readonly<{
  key: PlanSectionKey;
  title: string;
  /** What the section is, in plain words. */
  intro: string;
  /** The law the section answers, "34 CFR 300.320(a)(1)". */
  cite: string;
  parts: readonly PlanPart[];
  /** The team has written nothing; what stands here is said by the law or the state. */
  isEmpty: boolean;
}>;

export function own(text: string): Piece {
  return { text, isOwn: true };
}

export function fixed(text: string): Piece {
  return { text, isOwn: false };
}

export function cell(piece: Piece, sentences: readonly SentenceView[] = []): PlanCell {
  return { ...piece, sentences };
}
