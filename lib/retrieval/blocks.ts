import { splitSentences } from './sentences';

/** The smallest piece that is never cut: a sentence, a line of a list, a row or a small table. */
export type Atom = { start: number; end: number; words: number; endsBlock: boolean; isProse: boolean };
/** A heading and what stands under it. */
export type Section = { heading: string | null; headingStart: number; atoms: Atom[] };

type Line = { start: number; end: number; text: string };
type LineKind = 'blank' | 'row' | 'item' | 'heading' | 'prose';

const maxHeadingWords = 12;
const maxHeadingChars = 90;
const bullet = /^(?:[•▪◦‣·*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S/;

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const body = raw.trim();
    const from = start + (body === '' ? 0 : raw.indexOf(body));
    lines.push({ start: from, end: from + body.length, text: body });
    start += raw.length + 1;
  }
  return lines;
}

/** A short line that names what follows: capital first, no full stop, no "label: value", no table cells. */
function looksLikeHeading(text: string): boolean {
  if (text.length > maxHeadingChars || countWords(text) > maxHeadingWords) return false;
  if (!/^(?:\d+(?:\.\d+)*[.)]?\s+|[IVX]+\.\s+|[A-Z]\.\s+)?\p{Lu}/u.test(text)) return false;
  if (/\b(?:a|an|and|as|at|but|by|for|from|in|of|on|or|that|the|to|was|were|with)$/i.test(text)) return false;
  return /[\p{L}\p{N})]:?$/u.test(text) && !/:\s/.test(text) && !/[.!?]\s/.test(text.replace(/^\S+\.\s/, ''));
}

function kindOf(lines: readonly Line[], at: number): LineKind {
  const text = lines[at]?.text ?? '';
  if (text === '') return 'blank';
  if (text.includes(' | ') || text.includes('\t')) return 'row';
  const before = lines[at - 1]?.text ?? '';
  const isApart = before === '' || /[.!?:;]["”’)]*$/.test(before) || before.includes(' | ');
  const after = lines[at + 1]?.text ?? '';
  if (isApart && looksLikeHeading(text) && !/^\p{Ll}/u.test(after)) return 'heading';
  return bullet.test(text) ? 'item' : 'prose';
}

type Block = { kind: Exclude<LineKind, 'blank'>; lines: Line[] };

function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  let last: LineKind = 'blank';
  lines.forEach((line, at) => {
    const kind = kindOf(lines, at);
    const open = blocks.at(-1);
    // A wrapped list item goes on in the next plain line.
    const goesOn =
      (kind === last && kind !== 'heading' && kind !== 'item') || (kind === 'prose' && last === 'item');
    if (kind !== 'blank') {
      if (open && goesOn) open.lines.push(line);
      else blocks.push({ kind, lines: [line] });
    }
    last = kind === 'prose' && last === 'item' ? 'item' : kind;
  });
  return blocks;
}

const maxTableWords = 130;
const maxAtomWords = 200;

/** A sentence too long to be one piece (a list without stops) is cut between words. */
function cutLong(text: string, start: number): Omit<Atom, 'endsBlock' | 'isProse'>[] {
  const words = [...text.matchAll(/\S+/g)];
  const pieces: Omit<Atom, 'endsBlock' | 'isProse'>[] = [];
  for (let at = 0; at < words.length; at += maxAtomWords) {
    const slice = words.slice(at, at + maxAtomWords);
    const [first, final] = [slice[0], slice.at(-1)];
    if (!first || !final) continue;
    const end = start + final.index + final[0].length;
    pieces.push({ start: start + first.index, end, words: slice.length });
  }
  return pieces;
}

function rowAtoms(lines: readonly Line[]): Omit<Atom, 'endsBlock' | 'isProse'>[] {
  const rows = lines.map(({ start, end, text }) => ({ start, end, words: countWords(text) }));
  const total = rows.reduce((sum, row) => sum + row.words, 0);
  const [first, final] = [rows[0], rows.at(-1)];
  if (!first || !final) return [];
  if (total <= maxTableWords) return [{ start: first.start, end: final.end, words: total }];
  const [head, second, ...others] = rows;
  // The line that names the columns stays with the first row.
  return head && second
    ? [{ start: head.start, end: second.end, words: head.words + second.words }, ...others]
    : rows;
}

function atomsOf(text: string, { kind, lines }: Block): Atom[] {
  const [first, final] = [lines[0], lines.at(-1)];
  if (!first || !final) return [];
  const isProse = kind === 'prose' || kind === 'item';
  const pieces = isProse
    ? splitSentences(text.slice(first.start, final.end)).flatMap((sentence) =>
        cutLong(sentence.text, first.start + sentence.start),
      )
    : rowAtoms(lines);
  return pieces.map((piece, at) => ({ ...piece, isProse, endsBlock: at === pieces.length - 1 }));
}

/** The sections of a text in order. Headings that follow one another directly are joined. */
export function sectionsOf(text: string, heading: string | null): Section[] {
  const sections: Section[] = [{ heading, headingStart: 0, atoms: [] }];
  for (const block of blocksOf(text)) {
    const open = sections.at(-1);
    const [first] = block.lines;
    if (!open || !first) continue;
    if (block.kind !== 'heading') {
      open.atoms.push(...atomsOf(text, block));
      continue;
    }
    const title = first.text.replace(/:$/, '');
    const isUnder = open.atoms.length === 0 && sections.length > 1 && open.heading !== null;
    if (isUnder) open.heading = `${open.heading?.split(' › ').at(-1) ?? ''} › ${title}`;
    else sections.push({ heading: title, headingStart: first.start, atoms: [] });
  }
  return sections;
}
