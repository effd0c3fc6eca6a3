import type { LawCitation } from './citation';
import { paragraphsOf, type Paragraph } from './paragraphs';

/** A paragraph of a source as it is shown: where it stands, how deep, and what of it is marked. */
export type TextBlock = {
  start: number;
  depth: number;
  /** "(a)", "(2)": the labels it begins with; empty when it has none. */
  label: string;
  runs: { text: string; isMarked: boolean }[];
};

type Span = { from?: number; to?: number };

function depths(paragraphs: readonly Paragraph[], depth = 0): [number, number][] {
  return paragraphs.flatMap((paragraph) => [
    [paragraph.start, depth] as [number, number],
    ...depths(paragraph.children, depth + 1),
  ]);
}

function runsOf(text: string, start: number, { from, to }: Span): TextBlock['runs'] {
  const end = start + text.length;
  const markFrom = Math.max(start, from ?? end);
  const markTo = Math.min(end, to ?? 0);
  if (markFrom >= markTo) return [{ text, isMarked: false }];
  return [
    { text: text.slice(0, markFrom - start), isMarked: false },
    { text: text.slice(markFrom - start, markTo - start), isMarked: true },
    { text: text.slice(markTo - start), isMarked: false },
  ].filter((run) => run.text !== '');
}

/** The paragraphs of a source, indented by their labels, with a span marked through them. */
export function textBlocks(text: string, citation: LawCitation | null, span: Span): TextBlock[] {
  const tree = citation ? paragraphsOf({ text, code: citation.code, basePath: citation.path }) : [];
  const depthAt = new Map(depths(tree).toReversed());
  const blocks: TextBlock[] = [];
  let start = 0;
  let depth = 0;
  for (const paragraph of text.split('\n\n')) {
    const label = /^(?:\([A-Za-z0-9]{1,5}\)\s?)+/.exec(paragraph)?.[0].trim() ?? '';
    depth = depthAt.get(start) ?? (label === '' ? depth : 0);
    const runs = runsOf(paragraph, start, span);
    blocks.push({ start, depth, label, runs });
    start += paragraph.length + 2;
  }
  return blocks;
}
