/*
 * The words of special education that a family meets in a plan. Definitions are messages `family.terms.<key>`.
 */

const patterns = {
  iep: String.raw`IEPs?\b`,
  plaafp: String.raw`PLAAFP|PLOP\b|present levels?\b`,
  lre: String.raw`LRE\b|least restrictive environment\b|entorno menos restrictivo`,
  fape: String.raw`FAPE\b|free appropriate public education\b`,
  sdi: String.raw`SDI\b|specially designed instruction\b`,
  pwn: String.raw`PWN\b|prior written notice\b`,
  esy: String.raw`ESY\b|extended school year\b|año escolar extendido`,
  wcpm: String.raw`WCPM\b|words correct per minute\b|palabras correctas por minuto`,
  percentile: String.raw`percentiles?\b|percentil(?:es)?\b|%ile`,
  standard_score: String.raw`standard scores?\b|SS (?=\d)`,
  accommodation: String.raw`accommodations?\b|adaptaci(?:ón|ones)`,
  modification: String.raw`modifications?\b|modificaci(?:ón|ones)`,
  related_service: String.raw`related services?\b|servicios? relacionados?\b`,
  fba: String.raw`FBA\b|functional behavioral? assessments?\b`,
  bip: String.raw`BIP\b|behavior intervention plans?\b`,
  baseline: String.raw`baselines?\b|líneas? de base`,
} as const;

export type GlossaryTerm = keyof typeof patterns;

function isGlossaryTerm(value: string): value is GlossaryTerm {
  return Object.hasOwn(patterns, value);
}

/** Every term, in the order of the list at the foot of the plan. */
export const glossaryTerms = Object.keys(patterns).filter(isGlossaryTerm);

const anyTerm = new RegExp(
  // A letter before would make it a part of another word ("submodification").
  String.raw`(?<!\p{L})(?:${Object.entries(patterns)
    .map(([key, pattern]) => `(?<${key}>${pattern})`)
    .join('|')})`,
  'giu',
);

export type TextSegment = Readonly<{ text: string; term: GlossaryTerm | null }>;

/** Cuts a text where a term stands, the first time each; the segments joined are the text, unchanged. */
export function markTerms(text: string): TextSegment[] {
  const segments: TextSegment[] = [];
  const seen = new Set<GlossaryTerm>();
  let end = 0;
  for (const match of text.matchAll(anyTerm)) {
    const term = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0] ?? '';
    if (!isGlossaryTerm(term) || seen.has(term) || isLowerAbbreviation(term, match[0])) continue;
    seen.add(term);
    if (match.index > end) segments.push({ text: text.slice(end, match.index), term: null });
    end = match.index + match[0].length;
    segments.push({ text: match[0], term });
  }
  if (end < text.length || segments.length === 0) segments.push({ text: text.slice(end), term: null });
  return segments;
}

/** "ss 4" or "plop" in small letters is an ordinary word or part of one. */
function isLowerAbbreviation(term: GlossaryTerm, found: string): boolean {
  const isShort = found.trim().length <= 4 && term !== 'percentile';
  return isShort && found !== found.toUpperCase();
}
