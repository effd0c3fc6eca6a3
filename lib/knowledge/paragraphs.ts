import type { LawCitation } from './citation';

/** A labelled paragraph of a section with all that stands under it: [start, end) in the section's text. */
export type Paragraph = {
  path: string[];
  start: number;
  end: number;
  /** Where its own words end and its first sub-paragraph begins. */
  ownEnd: number;
  /** The words that name it: "(b) Transition services." gives "Transition services". */
  caption: string | null;
  children: Paragraph[];
};

type Kind = 'lower' | 'digit' | 'upper' | 'roman' | 'upperRoman' | 'doubleLower' | 'doubleUpper';

/** The order of labels: 34 CFR by 1 CFR 21.11, the Code by the manual of the House's Office of Legislative Counsel. */
const levelsByCode: Readonly<Record<LawCitation['code'], readonly Kind[]>> = {
  cfr: ['lower', 'digit', 'roman', 'upper', 'digit', 'roman'],
  usc: ['lower', 'digit', 'upper', 'roman', 'upperRoman', 'doubleLower', 'doubleUpper'],
};

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** The place of a label in its series, from 1; 0 when it is none of that kind. */
function ordinal(label: string, kind: Kind): number {
  const alphabetic = (text: string) => text.charCodeAt(0) - 96;
  switch (kind) {
    case 'digit':
      return /^\d+$/.test(label) ? Number(label) : 0;
    case 'lower':
      return /^[a-z]$/.test(label) ? alphabetic(label) : 0;
    case 'upper':
      return /^[A-Z]$/.test(label) ? alphabetic(label.toLowerCase()) : 0;
    case 'roman':
      return romans.indexOf(label) + 1;
    case 'upperRoman':
      return label === label.toUpperCase() ? romans.indexOf(label.toLowerCase()) + 1 : 0;
    case 'doubleLower':
      return /^([a-z])\1$/.test(label) ? alphabetic(label) : 0;
    case 'doubleUpper':
      return /^([A-Z])\1$/.test(label) ? alphabetic(label.toLowerCase()) : 0;
  }
}

type Placed = { label: string; level: number };

/** The level at which a label continues or opens a series, deepest fitting first; -1 when it fits nowhere. */
function levelOf(label: string, stack: readonly Placed[], levels: readonly Kind[]): number {
  const deepest = (stack.at(-1)?.level ?? -1) + 1;
  const opens = levels.findIndex((kind, level) => level >= deepest && ordinal(label, kind) === 1);
  const open = stack.toReversed().find(({ label: before, level }) => {
    const kind = levels[level];
    return (
      kind !== undefined && ordinal(label, kind) > 1 && ordinal(label, kind) === ordinal(before, kind) + 1
    );
  });
  // "(i)" after "(h)" is a letter only when no numbered paragraph stands open below "(h)".
  if (open && (opens < 0 || open.level === deepest - 1)) return open.level;
  if (opens >= 0) return opens;
  // A gap in the series, where paragraphs were repealed or left out.
  const later = stack.toReversed().find(({ level }) => {
    const kind = levels[level];
    return kind !== undefined && ordinal(label, kind) > 0;
  });
  return later?.level ?? levels.findIndex((kind, level) => level >= deepest && ordinal(label, kind) > 0);
}

const marker = /^\s*\(([A-Za-z0-9]{1,5})\)/;
/** A caption, then the first sub-paragraph in the same line: "(a) Development of IEP—(1) General. In developing". */
const captionThenMarker = /^\s*\p{Lu}[^().]{3,200}[.—]\s*(?=\([a-z0-9]{1,4}\)(?:\s|\())/u;

type Mark = { label: string; at: number };

/** The labels a line begins with, each with its offset in the line. */
function marksOf(line: string): Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (;;) {
    const rest = line.slice(at);
    const found = marker.exec(rest);
    if (!found?.[1]) return marks;
    marks.push({ label: found[1], at });
    at += found[0].length;
    const caption = captionThenMarker.exec(line.slice(at));
    if (caption) at += caption[0].length;
  }
}

const captionPattern = /^(?:\s*\([A-Za-z0-9]{1,5}\))+\s*(\p{Lu}[^.—;:()]{2,110}?)(?:\.(?=\s|$)|—(?=\S)|$)/u;

/** Words of a provision, not of a name. */
const statement = /\b(?:means|includes?|before|must|shall|may|is|are|was|were|has|have|been)\b/i;

function captionOf(text: string): string | null {
  const caption = captionPattern.exec(text)?.[1]?.trim() ?? null;
  return caption !== null && caption.split(/\s+/).length <= 14 && !statement.test(caption) ? caption : null;
}

/** "(1) Medical services\n\n..." as well as "(d)(1)" at the head of a source keep their own path. */
type Root = { text: string; code: LawCitation['code']; basePath: readonly string[] };

/**
 * The tree of a section's paragraphs. `basePath` is that of the text itself: a source that is § 1414(d) begins
 * inside (d). Text before the first label, and a section without labels, belong to no paragraph.
 */
export function paragraphsOf({ text, code, basePath }: Root): Paragraph[] {
  const levels = levelsByCode[code];
  const top: Paragraph[] = [];
  const base: Placed[] = basePath.map((label, level) => ({ label, level }));
  let stack: (Placed & { paragraph: Paragraph })[] = [];
  const closeAt = (from: number, at: number) => {
    for (const { paragraph } of stack.slice(from)) paragraph.end = at;
  };
  let start = 0;
  for (const line of text.split('\n')) {
    for (const { label, at } of marksOf(line)) {
      const level = levelOf(label, [...base, ...stack], levels);
      if (level < base.length) break;
      const depth = stack.filter((open) => open.level < level).length;
      const place = start + at;
      const parent = stack[depth - 1]?.paragraph;
      closeAt(depth, trimmedEnd(text, place));
      if (parent && parent.children.length === 0) parent.ownEnd = trimmedEnd(text, place);
      const path = [...basePath, ...stack.slice(0, depth).map((open) => open.label), label];
      const caption = captionOf(line.slice(at));
      const paragraph: Paragraph = { path, start: place, end: 0, ownEnd: 0, caption, children: [] };
      (parent?.children ?? top).push(paragraph);
      stack = [...stack.slice(0, depth), { label, level, paragraph }];
    }
    start += line.length + 1;
  }
  closeAt(0, text.trimEnd().length);
  return finished(top);
}

/** Offset without the blanks before it. */
function trimmedEnd(text: string, at: number): number {
  return text.slice(0, at).trimEnd().length;
}

function finished(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    ownEnd: paragraph.children.length > 0 ? paragraph.ownEnd : paragraph.end,
    children: finished(paragraph.children),
  }));
}

/** The paragraph with this path, or the closest one above it; null when the first label is not there. */
export function findParagraph(paragraphs: readonly Paragraph[], path: readonly string[]): Paragraph | null {
  for (const paragraph of paragraphs) {
    if (!paragraph.path.every((label, at) => path[at] === label)) continue;
    return findParagraph(paragraph.children, path) ?? paragraph;
  }
  return null;
}
