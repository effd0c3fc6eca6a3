/** A sentence of a text: [start, end) without the blanks around it. */
export type Sentence = { start: number; end: number; text: string };

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Ends that carry a full stop and do not end a sentence, without the stop. */
const abbreviation =
  /(?:^|[\s(["“/])(?:dr|mr|mrs|ms|mx|prof|rev|st|jr|sr|vs|v|e\.?g|i\.?e|cf|al|approx|est|dept|no|nos|p|pp|par|para|sec|secs|ch|fig|figs|vol|ed|eds|art|subpt|pt|pub|l|u\.s\.c|c\.f\.r|stat|fed|reg|gr|mos?|yrs?|min|hrs?|wk|avg|std|dev|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|m\.a|m\.s|m\.ed|b\.a|b\.s|ph\.d|ed\.d|psy\.d)\.["”’)\]]*\s*$/i;
const initial = /(?:^|[\s(["“.])\p{Lu}\.\s*$/u;
const sentenceOpening =
  /^\s*(?:The|This|These|That|It|He|She|They|We|You|A|An|In|On|At|For|His|Her|Their|Its|If|When|No|All)\b/u;
const numberStop = /\d\.\s*$/;

/** Endings after which a sentence may well end: "etc.", "p.m.", a degree before a capital. */
const softAbbreviation =
  /(?:^|[\s(])(?:etc|inc|ltd|co|a\.m|p\.m|no|min|hrs?|yrs?|mos?|wk|ed|est|std|dev|m\.a|m\.s|m\.ed|b\.a|b\.s|ph\.d|ed\.d|psy\.d)\.["”’)\]]*\s*$/i;

function goesOn(before: string, after: string): boolean {
  // The rest begins in the middle of something: a small letter, a closing sign, a label.
  if (/^\s*[\p{Ll},;:)\]]/u.test(after)) return true;
  if (softAbbreviation.test(before)) return /^\s*(?:[\d(§]|\p{Ll})/u.test(after);
  if (abbreviation.test(before)) return true;
  // "J. Rivera", but not "vitamin C. The"; initials stand before names, not before small words.
  if (initial.test(before)) return !sentenceOpening.test(after);
  // "1. Read the text" is a numbered item, "2 . 5" a torn decimal.
  return numberStop.test(before) && (/^\s*\d/u.test(after) || /^\s*\(?\d{1,2}\.\s*$/.test(before));
}

function trimmed(text: string, from: number, to: number): Sentence | null {
  const raw = text.slice(from, to);
  const body = raw.trim();
  if (body === '') return null;
  const start = from + raw.indexOf(body);
  return { start, end: start + body.length, text: text.slice(start, start + body.length) };
}

/**
 * The sentences of running text, as spans of it. A blank line always ends a sentence, a single line break
 * never does. Citations, decimals, initials and abbreviations do not: "34 CFR 300.320(a)(1)", "p. 3".
 */
export function splitSentences(text: string): Sentence[] {
  // Same length, so that offsets stay right.
  const flat = text.replace(/(?<!\n)\n(?!\n)/g, ' ');
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number) => {
    const sentence = trimmed(text, from, to);
    if (sentence) sentences.push(sentence);
    from = to;
  };
  for (const { index } of segmenter.segment(flat)) {
    const isParagraph = /\n\s*$/.test(flat.slice(from, index));
    if (index > from && (isParagraph || !goesOn(flat.slice(from, index), flat.slice(index)))) close(index);
  }
  close(text.length);
  return sentences;
}
