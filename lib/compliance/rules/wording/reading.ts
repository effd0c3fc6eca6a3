import { sentenceSpans } from '@/lib/ieps/sentence-split';
import { textsOf, type PlacedText } from '../../texts';
import type { Facts } from '../../facts';
import type { Finding, Lack } from '../../finding';

/* What the rules of wording share: they read English, look for words and show where the words stand. */

export type Span = NonNullable<Finding['span']>;
export type Hit = Readonly<{ found: string; span: Span }>;

/** The first match of a pattern that `isMeant` accepts. The pattern must not be global. */
export function firstHit(
  text: string,
  pattern: RegExp,
  isMeant: (hit: Hit) => boolean = () => true,
): Hit | null {
  const everywhere = new RegExp(
    pattern.source,
    pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`,
  );
  for (const match of text.matchAll(everywhere)) {
    const hit = { found: match[0], span: { start: match.index, end: match.index + match[0].length } };
    if (hit.found !== '' && isMeant(hit)) return hit;
  }
  return null;
}

/** The sentences of a text with their places in it. */
export function sentencesIn(text: string): Hit[] {
  return sentenceSpans(text).map((span) => ({ found: text.slice(span.start, span.end), span }));
}

/** Whether words at this place are somebody's words in quotation marks. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const straight = before.match(/"/g)?.length ?? 0;
  return straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
}

const negation =
  /(?:\b(?:not|never|no|neither|nor|without|regardless of|rather than|instead of)|n['’]t)\b[^.;:,]{0,24}$/i;

/** Whether words at this place are denied: "is not lazy". */
export function isDenied(text: string, at: number): boolean {
  return negation.test(text.slice(0, at));
}

const commonWords =
  /\b(?:the|of|and|to|in|is|are|was|for|with|that|when|will|on|at|by|a|an|his|her|their|can|cannot|has)\b/gi;

/**
 * Whether a text reads as English. A rule that misses words in a text must not speak about a text in another
 * language, whose words it does not know. A few words are taken for English.
 */
export function readsAsEnglish(text: string): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  return words < 8 || (text.match(commonWords)?.length ?? 0) / words >= 0.08;
}

/** The family's own words are kept as they were said, and are not the school's wording. */
export function isFamilysWords({ path }: PlacedText): boolean {
  return path.includes('.parentConcerns.');
}

const textsOfFacts = new WeakMap<Facts, readonly PlacedText[]>();

/** Every text of the plan, collected once a check. */
export function allTexts(facts: Facts): readonly PlacedText[] {
  const known = textsOfFacts.get(facts);
  if (known) return known;
  const texts = textsOf(facts.plan);
  textsOfFacts.set(facts, texts);
  return texts;
}

/** A lack that shows its words. */
export function lackAt(placed: PlacedText, hit: Hit, rest: Omit<Lack, 'path' | 'sectionKey'>): Lack {
  const { sectionKey, path, blockId, sentenceId } = placed;
  return { sectionKey, path, blockId, sentenceId, span: hit.span, fix: 'change', ...rest };
}
