import { readBody } from './score-body';
import { cleanMeasure, type Row } from './score-rows';
import { skillsIn } from './score-skills';

const rateUnits =
  /(\d+(?:\.\d+)?)\s+((?:words?|letter sounds?|letter names?|sounds?|segments?|digits?|problems?|phonemes?)\s+(?:read\s+)?(?:correct(?:ly)?|segmented|named)?\s*(?:per|a|each|in (?:a|one)|in 1)\s*minute|wcpm|words? correct|correct words(?: per minute)?|digits? correct(?: per minute)?|correct (?:writing|letter) sequences|correct replacements|total words(?: written)?|(?:times?|incidents?|episodes?|initiations?|exits?|outbursts?|call-?outs?|prompts?)\s+(?:per|a|each|every)\s+(?:\d+\s*)?(?:minutes?|min|hours?|days?|weeks?|months?|class|period|session|shift))/gi;
const named =
  /((?:[A-Z][A-Za-z/&'-]+)(?:\s+(?:of|and|in|to|the|for|&|[A-Z][A-Za-z/&'-]+)){0,5})(?:[\s,:(=]+(?:index|composite|subtest|score|standard score|T-score|T|SS|was|is|of|at|in the|and))*[\s,:(=]*(?<![\w.])(\d{2,3})(?![\d%./]|\s*(?:words|minutes|%|of\b))/g;
const namedAfter =
  /(?:standard|scaled|index|composite|T)[- ]?scores?\s+(?:of|was)\s+(\d{1,3})\s*(\([^)]{0,60}\))?\s*(?:on|in|for)\s+(?:the\s+)?([A-Z][A-Za-z/&' -]{2,50}?)(?=[.,;(]|\s+(?:and|which|with|subtest|composite|index)\b|$)/g;
const shares =
  /(\d{1,3}(?:\.\d+)?\s*(?:%(?!\s?ile)|percent\b)(?:\s*\(\s*\d+\s*(?:\/|of|out of)\s*\d+[^)]*\))?|(?<![\d/])\d{1,3}\s*(?:\/|of|out of)\s*(?:the\s+)?\d{1,3}(?![\d/])(?:\s*\(\s*\d+(?:\.\d+)?\s*%\s*\))?)/gi;

/** The figures in running prose, clause by clause. */
export function clausesOf(line: string, { isInTest }: { isInTest: boolean }): Row[] {
  const rows: Row[] = [];
  let at = 0;
  for (const clause of line.split(
    /(?<=[.!?])\s+(?=[A-Z_"“'])|;\s+(?!(?:the )?(?:class|peers?|typical|local|grade|benchmark|norm|compared|expected|accuracy|median|mean)\b)/,
  )) {
    const from = Math.max(0, line.indexOf(clause, at));
    rows.push(
      ...proseOf(clause, isInTest).map((row) => (row.kind === 'row' ? { ...row, at: from + row.at } : row)),
    );
    at = from + clause.length;
  }
  return rows;
}

function proseOf(clause: string, isInTest: boolean): Row[] {
  if (!/\d/.test(clause)) return [];
  const rates = [...clause.matchAll(rateUnits)];
  if (rates[0]) return rateRows(clause, rates);
  const hasScoreWords = /standard score|scaled score|\bSS\b|T-score|percentile|%ile|index|composite/i.test(
    clause,
  );
  if (hasScoreWords || isInTest) {
    const rows = scoreRows(clause);
    if (rows.length > 0) return rows;
  }
  return shareRows(clause);
}

function rateRows(clause: string, rates: readonly RegExpExecArray[]): Row[] {
  const [first] = rates;
  if (!first) return [];
  const unit = (first[2] ?? '').replace(/\s+/g, ' ');
  const isBehavior = /^(?:times?|incident|episode|initiation|exit|outburst|call|prompt)/i.test(unit);
  const measure = isBehavior ? verbPhrase(clause.slice(0, first.index)) || unit : unit;
  const body = readBody(clause);
  // A clause with a comparison or a summary ("median 41") was read whole; otherwise the figure of the unit counts.
  const value = body.summary === null ? Number(first[1]) : body.value;
  const whole = body.scoreType === 'count' ? null : body.whole;
  return [
    {
      kind: 'row',
      measure,
      text: clause,
      clause,
      unit,
      body: { ...body, scoreType: 'rate', value, part: null, whole },
      at: first.index,
    },
  ];
}

function scoreRows(clause: string): Row[] {
  const after = [...clause.matchAll(namedAfter)].map((match): Row => ({
    kind: 'row',
    measure: cleanMeasure(match[3] ?? ''),
    text: `${/\bT/.test(match[0].slice(0, 2)) ? 'T' : /scaled/i.test(match[0]) ? 'scaled score' : 'SS'} ${match[1]} ${match[2] ?? ''} ${clause.slice(match.index + match[0].length, match.index + match[0].length + 40)}`,
    at: match.index,
  }));
  if (after.length > 0) return after;
  const all = [...clause.matchAll(named)];
  return all.flatMap((match, at): Row[] => {
    const measure = cleanMeasure(match[1] ?? '');
    const next = all[at + 1]?.index ?? clause.length;
    const isName =
      measure.length > 2 &&
      !/^(?:On|In|The|At|By|Grade|Age|Page|Room|Section|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
        measure,
      );
    const label = /standard|index|composite|\bSS\b/i.test(match[0])
      ? 'SS '
      : /\bT(?:-?score)?\b/.test(match[0])
        ? 'T '
        : '';
    return isName
      ? [
          {
            kind: 'row',
            measure,
            text: `${label}${clause.slice(match.index + match[0].length - (match[2] ?? '').length, next)}`,
            at: match.index,
          },
        ]
      : [];
  });
}

function shareRows(clause: string): Row[] {
  const found = [...clause.matchAll(shares)].filter(
    (match) =>
      !/peers?|classmates|class (?:median|average)|typical|accuracy|compared (?:with|to)|versus|vs\.?\s/i.test(
        clause.slice(Math.max(0, match.index - 22), match.index),
      ),
  );
  return found.slice(0, 3).flatMap((match, at): Row[] => {
    const end = found[at + 1]?.index ?? clause.length;
    const measure = shareMeasure(
      clause.slice(0, match.index),
      clause.slice(match.index + match[0].length, end),
    );
    return measure
      ? [
          {
            kind: 'row',
            measure,
            text: `${match[0]} ${clause.slice(match.index + match[0].length)}`,
            clause,
            at: match.index,
          },
        ]
      : [];
  });
}

const window =
  /^(?:intervals?|trials?|opportunities|chances|times?|occasions|days|sessions|observations|the time|checks|attempts)\b/i;

/** What a share is of: "turned in 23 of 50 assignments" gives "turned in assignments". */
function shareMeasure(before: string, after: string): string {
  const noun =
    /^\s*(?:\([^)]*\)\s*)?(?:of\s+)?(?:the\s+|his\s+|her\s+|their\s+)?((?:[A-Za-z/'-]+\s*){1,7})/.exec(
      after,
    )?.[1] ?? '';
  const object =
    noun.split(/\b(?:while|compared|but|and|during|when|in|on|with|versus|peers?|typical)\b/i)[0]?.trim() ??
    '';
  const lead = before.replace(
    /(?<!\bturn(?:ed|s)?\s)\b(?:in|for|on|of|at|only|just|about|correctly|was|is|were)\s*$/gi,
    '',
  );
  const verb = verbPhrase(lead)
    .replace(/^(?:was|were|is|are)\s+/i, '')
    .replace(/\s+(?:during|in|for|of|on|at|with|about)$/i, '');
  const parts = verb && window.test(object) ? [verb] : [verb, object];
  return cleanMeasure(parts.filter(Boolean).join(' ')).split(' ').slice(0, 10).join(' ');
}

/** The last few words before a figure, from the verb on: "Sam left class" gives "left class". */
function verbPhrase(before: string): string {
  const words = before
    .replace(/_+/g, ' ')
    .replace(/^.*[,:]\s+(?=\w+\s+\w+)/, '')
    .trim()
    .split(/\s+/);
  const start = words.findLastIndex((word) => /^(?:[A-Z][a-z]+|he|she|they|student)$/.test(word));
  const rest = tidy(words.slice(start + 1));
  const whole = tidy(words);
  // A sentence can begin with its verb: "Leaves class".
  return skillsIn(rest).length === 0 && skillsIn(whole).length > 0 ? whole.toLowerCase() : rest;
}

function tidy(words: readonly string[]): string {
  return words
    .filter(
      (word) => !/^(?:has|had|have|average|mean|median|approximately|about|only|that|which)$/i.test(word),
    )
    .slice(-6)
    .join(' ')
    .replace(/^(?:(?:of|the|an?|and)\s+)+|\s+(?:of|an?)$/gi, '')
    .trim();
}
