import { splitSentences } from '@/lib/retrieval/sentences';
import { termsIn } from '@/lib/retrieval/terms';
import { failed, faultsOf, type GateResult, type GateSubject } from './gate';
import { supportOf } from './support';

type Opposites = readonly [RegExp, RegExp];

const opposites: readonly Opposites[] = [
  [
    /\b(?:above|exceed(?:s|ed|ing)?|higher than)\b/iu,
    /\b(?:below|lower than|less than|under (?:the|grade|average))\b/iu,
  ],
  [
    /\b(?:increas(?:es|ed|ing)|rose|risen|grew|gained|improv(?:es|ed|ing)|went up|up from)\b/iu,
    /\b(?:decreas(?:es|ed|ing)|fell|fallen|dropp(?:ed|ing)|declin(?:es|ed|ing)|worsen(?:s|ed|ing)|went down|down from)\b/iu,
  ],
  [/\b(?:passed|met)\b/iu, /\b(?:failed|did not pass|did not meet|not met)\b/iu],
  [/\bwith(?:in)? (?:normal|average|typical)\b/iu, /\b(?:outside|not within) (?:normal|average|typical)\b/iu],
];

const negation = /\b(?:not|no|never|cannot|without|unable|nor|neither|fails? to|lacks?)\b|n['’]t\b/giu;

/** Enough shared words for the two to be about the same thing. */
const sameMatter = 0.5;
const sameMatterForNegation = 0.6;

/** The sentence does not turn its source round: above for below, rose for fell. */
export function directionGate({ item, context, cited }: GateSubject): GateResult[] {
  if (item.kind !== 'sentence' && item.kind !== 'need') return [];
  const { score, window } = supportOf(item.text, cited, context.pack);
  if (score < sameMatter) return faultsOf('direction', []);
  const source = nearestSentence(item.text, window);
  const faults = opposites.flatMap(([up, down]) => [
    turned(item.text, source, up, down),
    turned(item.text, source, down, up),
  ]);
  return faultsOf('direction', faults.flat());
}

function turned(text: string, source: string, said: RegExp, opposite: RegExp): GateResult[] {
  const match = said.exec(text);
  const isTurned = match !== null && opposite.test(source) && !said.test(source) && !opposite.test(text);
  return isTurned
    ? [failed('direction', match[0], { start: match.index, end: match.index + match[0].length })]
    : [];
}

/** What the source denies is not affirmed, nor the other way round. */
export function negationGate({ item, context, cited }: GateSubject): GateResult[] {
  if (item.kind !== 'sentence' && item.kind !== 'need') return [];
  const { score, window } = supportOf(item.text, cited, context.pack);
  if (score < sameMatterForNegation) return faultsOf('negation', []);
  const source = nearestSentence(item.text, window);
  const [mine, theirs] = [deniedIn(item.text), deniedIn(source)];
  const mineAll = new Set(termsIn(item.text).map(({ term }) => term));
  const theirsAll = new Set(termsIn(source).map(({ term }) => term));
  const turnedOff = [...mine].filter((term) => theirsAll.has(term) && !theirs.has(term));
  const turnedOn = [...theirs].filter((term) => mineAll.has(term) && !mine.has(term));
  const [first] = [...turnedOff, ...turnedOn];
  if (first === undefined) return faultsOf('negation', []);
  const place = termsIn(item.text).find(({ term }) => term === first);
  const span = place ? { start: place.start, end: place.end } : null;
  return [failed('negation', span ? item.text.slice(span.start, span.end) : first, span)];
}

/** The content word each "not" stands before. */
function deniedIn(text: string): Set<string> {
  const denied = new Set<string>();
  for (const match of text.matchAll(negation)) {
    const scope = text.slice(match.index + match[0].length).split(/[,.;:]|\bbut\b/u)[0] ?? '';
    for (const { term } of termsIn(scope).slice(0, 1)) denied.add(term);
  }
  return denied;
}

/** The sentence of the window that shares most words with the text. */
function nearestSentence(text: string, window: string): string {
  const mine = new Set(termsIn(text).map(({ term }) => term));
  let best = { shared: -1, text: window };
  for (const sentence of splitSentences(window)) {
    const shared = new Set(
      termsIn(sentence.text)
        .map(({ term }) => term)
        .filter((term) => mine.has(term)),
    ).size;
    if (shared > best.shared) best = { shared, text: sentence.text };
  }
  return best.text;
}
