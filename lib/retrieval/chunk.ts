import { sectionsOf, type Atom, type Section } from './blocks';

/** A passage of a text: `text` is exactly text.slice(start, end). */
export type Chunk = { start: number; end: number; heading: string | null; text: string };
export type PageChunk = Chunk & { pageNumber: number; position: number };

/** Words. A section up to the limit stays whole; a longer one is cut into even parts. */
const maxWords = 220;
const evenWords = 180;
/** A section shorter than this is read together with the next one. */
const tinyWords = 30;
const maxOverlapWords = 40;

/** Openings that make no sense without the sentence before. */
const pointsBack =
  /^(?:This|These|That|Those|It|He|She|They|His|Her|Its|Their|Such|However|Therefore|Thus|Also|In contrast|As a result|Similarly|By comparison)\b/;

type Span = { start: number; end: number; words: number; heading: string | null };

const wordsIn = (atoms: readonly Atom[]) => atoms.reduce((sum, atom) => sum + atom.words, 0);

/** What each run should hold so that those still to come are nearly the same length. */
const evenShare = (words: number) => words / Math.ceil(words / evenWords);

/** Cuts a section's atoms into runs of nearly the same length, at a block's end where one is near. */
function evenRuns(atoms: readonly Atom[]): Atom[][] {
  let remaining = wordsIn(atoms);
  if (remaining <= maxWords) return [[...atoms]];
  const runs: Atom[][] = [];
  let run: Atom[] = [];
  let words = 0;
  for (const atom of atoms) {
    const target = evenShare(remaining);
    const isFull = words + atom.words > maxWords;
    const isEven = words + atom.words / 2 > target || (words >= target * 0.75 && run.at(-1)?.endsBlock);
    if (run.length > 0 && (isFull || isEven)) {
      runs.push(run);
      remaining -= words;
      run = [];
      words = 0;
    }
    run.push(atom);
    words += atom.words;
  }
  if (run.length > 0) runs.push(run);
  return mergeTail(runs);
}

function mergeTail(runs: Atom[][]): Atom[][] {
  const [tail, before] = [runs.at(-1), runs.at(-2)];
  if (!tail || !before || wordsIn(tail) >= tinyWords || wordsIn(tail) + wordsIn(before) > maxWords)
    return runs;
  return [...runs.slice(0, -2), [...before, ...tail]];
}

/** A run that begins by pointing back takes the sentence before along, when that is short prose. */
function startOf(text: string, run: readonly Atom[], before: readonly Atom[] | undefined): number {
  const [first] = run;
  const previous = before?.at(-1);
  if (!first) return 0;
  const isUseful =
    previous?.isProse &&
    previous.words <= maxOverlapWords &&
    pointsBack.test(text.slice(first.start, first.end));
  return isUseful && before && before.length > 1 ? previous.start : first.start;
}

function spansOf(text: string, { heading, atoms }: Section): Span[] {
  if (atoms.length === 0) return [];
  const runs = evenRuns(atoms);
  return runs.map((run, at) => {
    const start = startOf(text, run, runs[at - 1]);
    const end = run.at(-1)?.end ?? start;
    return { start, end, words: wordsIn(run), heading };
  });
}

/** Joins a tiny span with the one after it, its heading kept inside the text. */
function joinTiny(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.words < tinyWords && last.words + span.words <= maxWords) {
      const headings = [last.heading, span.heading].filter((heading) => heading !== null);
      joined[joined.length - 1] = {
        start: last.start,
        end: span.end,
        words: last.words + span.words,
        heading: headings.length > 0 ? [...new Set(headings)].join(' · ') : null,
      };
    } else joined.push(span);
  }
  return joined;
}

/**
 * Cuts a text into passages of about 80 to 220 words that keep to its headings and sentences; rows of a
 * table are never torn, small tables never cut. `heading` is the one in force where the text begins.
 */
export function chunkText(text: string, heading: string | null = null): Chunk[] {
  const sections = sectionsOf(text, heading);
  const spans = joinTiny(sections.flatMap((section) => spansOf(text, section)));
  const chunks = spans.map(({ start, end, heading: title }) => ({
    start,
    end,
    heading: title,
    text: text.slice(start, end),
  }));
  if (chunks.length > 0 || text.trim() === '') return chunks;
  // Nothing but a heading: better found as it is than lost.
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return [{ start, end, heading, text: text.slice(start, end) }];
}

/** The passages of a document's pages; a heading stays in force on the pages after it. */
export function chunkPages(pages: readonly { number: number; text: string }[]): PageChunk[] {
  const chunks: PageChunk[] = [];
  let heading: string | null = null;
  for (const { number, text } of pages) {
    for (const chunk of chunkText(text, heading)) {
      chunks.push({ ...chunk, pageNumber: number, position: chunks.length });
    }
    heading = sectionsOf(text, heading).at(-1)?.heading ?? heading;
  }
  return chunks;
}

/** What the index reads of a passage: its heading gives the words that the passage itself leaves out. */
export function indexedText(heading: string | null, text: string): string {
  return heading === null ? text : `${heading}\n${text}`;
}
