import type { Area } from '@/lib/ieps/domains';
import type { CalendarDate } from '@/lib/format/calendar-date';
import { readBody, type ScoreBody } from './score-body';
import { readDates, withoutDates } from './score-dates';
import { findInstruments, scoreTypeFor, type Instrument } from './score-instruments';
import { topicOf, type SkillKey } from './score-skills';
import { clausesOf } from './score-prose';
import { rowOf, type Row } from './score-rows';

export type ScoreReading = ScoreBody &
  Readonly<{
    /** The test as the text names it. */
    instrument: string | null;
    measure: string;
    /** Material level: "grade 3 passages". */
    level: string;
    on: CalendarDate | null;
    area: Area | null;
    skill: SkillKey | null;
    /** The sentence, when the figure stands in running prose. */
    clause: string | null;
    /** Characters of the text the reading comes from, [start, end). */
    start: number;
    end: number;
  }>;

/** What is known before the text is read: a typed datum's test, or the date of a document. */
type ReadingContext = Readonly<{
  instrument?: string | null;
  measure?: string | null;
  on?: CalendarDate | null;
  area?: Area | null;
}>;

const maxLine = 4_000;

type State = {
  instrument: string | null;
  known: Instrument | null;
  on: CalendarDate | null;
  columns: readonly string[] | null;
  level: string;
};

/**
 * Finds the scores in running text, lists and tables of a report. Tests, dates and material levels named
 * above a row count for the rows below it. Nothing is guessed: a figure whose measure cannot be told is left out.
 */
export function readScores(text: string, context: ReadingContext = {}): ScoreReading[] {
  const state: State = {
    instrument: context.instrument ?? null,
    known: findInstruments(context.instrument ?? '')[0]?.instrument ?? null,
    on: context.on ?? null,
    columns: null,
    level: levelIn(context.instrument ?? ''),
  };
  const readings: ScoreReading[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    // A line of a report is short; what is longer is not one.
    readings.push(...readLine({ line: line.slice(0, maxLine), start: at, state, context }));
    at += line.length + 1;
  }
  return readings.filter(isPlausible);
}

type Line = Readonly<{ line: string; start: number; state: State; context: ReadingContext }>;

function readLine({ line, start, state, context }: Line): ScoreReading[] {
  const dates = readDates(line);
  const named = findInstruments(line)[0] ?? null;
  const isLabel = /(?:date|administered|tested|assessed|given|completed|evaluat\w+)\b[^.]{0,30}$/i.test(
    line.slice(0, dates[0]?.start ?? 0),
  );
  if (named)
    Object.assign(state, {
      instrument: named.name,
      known: named.instrument,
      columns: null,
      level: levelIn(line),
    });
  else if (isHeading(line)) leaveTest(state, context);
  if (dates[0] && (named || isLabel || line.trim().length < 40)) state.on = dates[0].on;
  const plain = withoutDates(line);
  const level = levelIn(plain) || state.level;
  const row = rowOf(plain, {
    columns: state.columns,
    isInTest: state.known !== null || Boolean(context.instrument),
    testName: named?.name ?? null,
  });
  if (row?.kind === 'header') {
    state.columns = row.columns;
    return [];
  }
  const rows: readonly Row[] = row ? [row] : clausesOf(plain, { isInTest: state.known !== null });
  return rows.flatMap((one) => {
    const on =
      dates.findLast((date) => date.start <= (one.kind === 'row' ? one.at : 0))?.on ?? dates[0]?.on ?? null;
    return one.kind === 'row' ? readingOf(one, { line: { line, start, state, context }, on, level }) : [];
  });
}

/** Under a new heading nothing of the test above counts any more. */
function leaveTest(state: State, context: ReadingContext): void {
  const instrument = context.instrument ?? null;
  const known = findInstruments(instrument ?? '')[0]?.instrument ?? null;
  Object.assign(state, { instrument, known, columns: null, level: '', on: context.on ?? null });
}

function readingOf(
  row: Extract<Row, { kind: 'row' }>,
  { line, on: dateInLine, level }: { line: Line; on: CalendarDate | null; level: string },
): ScoreReading[] {
  const { context } = line;
  // A figure in running prose belongs to the test above only when its own sentence names it.
  const isLoose = row.clause !== undefined && findInstruments(line.line)[0] === undefined;
  const state = isLoose
    ? {
        instrument: context.instrument ?? null,
        known: null,
        on: line.state.known ? (context.on ?? null) : line.state.on,
      }
    : line.state;
  const body = row.body ?? readBody(row.text);
  const on = dateInLine ?? state.on;
  const measure = row.measure || (context.measure ?? '');
  if (!measure || (body.value === null && body.percentile === null)) return [];
  const plainType = body.scoreType === 'raw' && body.unit === '' && body.value !== null;
  const scoreType = plainType
    ? (scoreTypeFor(state.known, body.value ?? 0) ?? inferred(body) ?? 'raw')
    : body.scoreType;
  const topic = topicOf(`${measure} ${row.unit ?? ''}`.trim(), state.instrument, context.area ?? null);
  return [
    {
      ...body,
      scoreType,
      unit: row.unit ?? body.unit,
      instrument: state.instrument,
      measure,
      level,
      on,
      ...topic,
      clause: row.clause === undefined ? null : asWritten(row.clause, line.line),
      start: line.start,
      end: line.start + line.line.length,
    },
  ];
}

/** The sentence with its dates, which were blanked out for reading. */
function asWritten(clause: string, line: string): string {
  const at = withoutDates(line).indexOf(clause);
  return (at === -1 ? clause : line.slice(at, at + clause.length)).trim();
}

/** A bare number whose percentile fits the normal curve of standard, scaled or T-scores. */
function inferred({ value, percentile }: ScoreBody): ScoreReading['scoreType'] {
  if (value === null || percentile === null) return null;
  const scales = [
    ['standard_score', 100, 15],
    ['t_score', 50, 10],
    ['scaled_score', 10, 3],
  ] as const;
  const fits = scales.find(
    ([, mean, deviation]) => Math.abs(percentileOf((value - mean) / deviation) - percentile) <= 3,
  );
  return fits?.[0] ?? null;
}

/** Percentile of a z score: the logistic approximation of the normal curve, good to about one point. */
function percentileOf(z: number): number {
  return 100 / (1 + Math.exp(-1.5976 * z - 0.07056 * z ** 3));
}

/** The material level a text names: "grade 3 passages", "grade 2". */
export function levelIn(text: string): string {
  const match =
    /\b(?:grade|gr\.?)\s*(\d{1,2}|K)\b(\s+(?:level\s+)?(?:passages?|probes?|texts?|words?))?|\b(\d{1,2})(?:st|nd|rd|th)[- ]grade(?:[- ]level)?\b(\s+(?:passages?|probes?|texts?))?/i.exec(
      text,
    );
  if (!match) return '';
  return `grade ${match[1] ?? match[3]}${(match[2] ?? match[4] ?? '').toLowerCase()}`.trim();
}

function isHeading(line: string): boolean {
  const words = withoutDates(line)
    .replace(/[\s,(]*_+[\s)]*$/, '')
    .trim();
  return (
    /^[A-Z#]/.test(words) &&
    !/\b(?:date|administered|tested)\b/i.test(words) &&
    words.length < 60 &&
    !/[\d.;|]/.test(words) &&
    !/:\s*\S/.test(words) &&
    words.split(/\s+/).length <= 6
  );
}

const notMeasures =
  /^(?:student|name|grade|age|date|page|school|teacher|parent|examiner|evaluator|dob|born|id|phone|room|chronological|report)\b/i;

function isPlausible(reading: ScoreReading): boolean {
  if (notMeasures.test(reading.measure)) return false;
  const { scoreType, value } = reading;
  if (value === null) return reading.percentile !== null;
  if (scoreType === 'standard_score') return value >= 40 && value <= 160;
  if (scoreType === 't_score') return value >= 20 && value <= 120;
  if (scoreType === 'scaled_score') return value >= 1 && value <= 19;
  if (scoreType === 'percent') return value <= 100;
  return true;
}
