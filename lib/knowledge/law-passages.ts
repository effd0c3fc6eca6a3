import { countWords } from '@/lib/retrieval/blocks';
import { chunkText } from '@/lib/retrieval/chunk';
import { formatCitation, type LawCitation } from './citation';
import { paragraphsOf, type Paragraph } from './paragraphs';

/** A passage of a knowledge source: `text` is exactly the source's text from spanStart to spanEnd. */
export type KnowledgePassageText = {
  citation: string;
  heading: string | null;
  spanStart: number;
  spanEnd: number;
  text: string;
};
export type LawSource = { citation: LawCitation; title: string; text: string };

/** Words. A paragraph up to the first with all under it is one passage; a text beyond the second is cut. */
const maxWords = 220;
const maxLeafWords = 320;
/** A lead-in shorter than this is read with the first paragraph under it; a tiny paragraph with the one before. */
const leadWords = 25;
const tinyWords = 6;

type Span = { path: readonly string[]; headings: readonly string[]; start: number; end: number };

/** Cuts a section of law into passages that follow its own lettered paragraphs. */
export function lawPassages(source: LawSource): KnowledgePassageText[] {
  const { citation, title, text } = source;
  const paragraphs = paragraphsOf({ text, code: citation.code, basePath: citation.path });
  const whole: Paragraph = {
    path: citation.path,
    start: 0,
    end: text.trimEnd().length,
    ownEnd: text.slice(0, paragraphs[0]?.start ?? text.length).trimEnd().length,
    caption: null,
    children: paragraphs,
  };
  return spansOf(text, whole, [title], 0).flatMap((span) => passagesOf(source, span));
}

function wordsBetween(text: string, start: number, end: number): number {
  return countWords(text.slice(start, end));
}

/** `start` lies before the paragraph's own when a short lead-in comes along. */
function spansOf(text: string, paragraph: Paragraph, above: readonly string[], start: number): Span[] {
  const { path, end, ownEnd, caption, children } = paragraph;
  const isTelling = caption && caption !== 'General' && caption !== 'In general';
  const headings = isTelling ? [...above, caption] : above;
  if (children.length === 0 || wordsBetween(text, start, end) <= maxWords)
    return [{ path, headings, start, end }];
  const hasOwnLead = wordsBetween(text, start, ownEnd) >= leadWords;
  const lead = hasOwnLead ? [{ path, headings, start, end: ownEnd }] : [];
  const under = children.flatMap((child, at) =>
    spansOf(text, child, headings, at === 0 && !hasOwnLead ? start : child.start),
  );
  return [...lead, ...joinTiny(text, under)];
}

function joinTiny(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && wordsBetween(text, span.start, span.end) < tinyWords) {
      joined[joined.length - 1] = { ...last, end: span.end };
    } else joined.push(span);
  }
  return joined;
}

function passagesOf({ citation, text }: LawSource, span: Span): KnowledgePassageText[] {
  const common = {
    citation: formatCitation({ ...citation, path: [...span.path] }),
    heading: span.headings.join(' › ') || null,
  };
  const body = text.slice(span.start, span.end);
  const pieces = countWords(body) <= maxLeafWords ? [{ start: 0, end: body.length }] : chunkText(body);
  return pieces.map(({ start, end }) => ({
    ...common,
    spanStart: span.start + start,
    spanEnd: span.start + end,
    text: body.slice(start, end),
  }));
}
