import type { EvidencePack, PackEntry } from '@/lib/drafting/pack';
import { isArea, type Area } from '@/lib/ieps/domains';
import { readBody, type Comparison } from '@/lib/evidence/score-body';
import { findInstruments, scoreTypeFor, type ScoreType } from '@/lib/evidence/score-instruments';
import { scoreTypes } from '@/lib/evidence/schema';
import { levelIn, readScores } from '@/lib/evidence/score-reader';
import { topicOf, type SkillKey } from '@/lib/evidence/score-skills';
import { moreIsBetter, type Standing } from '@/lib/evidence/score-standing';
import { judge } from './judge';
import { wordsOf } from './words';

/** One result about the student, from typed data or read out of a report, with all entries that state it. */
export type Fact = Readonly<{
  sourceIds: readonly string[];
  instrument: string | null;
  measure: string;
  scoreType: ScoreType | null;
  value: number | null;
  percentile: number | null;
  unit: string;
  level: string;
  part: number | null;
  whole: number | null;
  accuracy: number | null;
  comparison: Comparison | null;
  summary: 'median' | 'mean' | null;
  on: string | null;
  area: Area | null;
  skill: SkillKey | null;
  /** The report's own sentence, for a figure in running prose. */
  clause: string | null;
  /** How the value was worked out, when it does not stand so in the evidence. */
  worked: { value: string; from: string } | null;
  moreIsBetter: boolean;
  standing: Standing;
}>;

/** A finding in words: "function: escape from unannounced change". */
export type Note = Readonly<{
  sourceIds: readonly string[];
  instrument: string | null;
  measure: string;
  text: string;
  on: string | null;
  area: Area | null;
  skill: SkillKey | null;
}>;

type Raw = Omit<Fact, 'standing' | 'moreIsBetter'>;

/** Everything measured about the student, duplicates joined, newest first within the pack's order of areas. */
export function readFacts(pack: EvidencePack): { facts: Fact[]; notes: Note[] } {
  const notes: Note[] = [];
  const raw = pack.entries.flatMap((entry): Raw[] => {
    if (entry.kind === 'knowledge' || isVoice(entry)) return [];
    if (entry.kind === 'passage') return fromPassage(entry, pack);
    const facts = fromEvidence(entry, pack);
    if (facts.length === 0 && entry.text.trim()) notes.push(noteOf(entry));
    return facts;
  });
  const compared = withPeers(raw.map((fact) => unnamed(fact, pack)));
  return { facts: join(compared).map((fact) => judged(fact, pack)), notes };
}

export function isVoice(entry: PackEntry): boolean {
  return (
    ['teacher_input', 'family_input', 'strength'].includes(entry.evidenceKind ?? '') ||
    (entry.kind === 'evidence' && /^the student says\b/i.test(entry.text))
  );
}

function fromPassage(entry: PackEntry, pack: EvidencePack): Raw[] {
  const context = { on: entry.on, area: entry.area };
  return readScores(entry.text, context)
    .filter(
      (reading) => !pack.student.name || reading.measure.toLowerCase() !== pack.student.name.toLowerCase(),
    )
    .map((reading) => ({ ...reading, worked: null, sourceIds: [entry.id] }));
}

function fromEvidence(entry: PackEntry, pack: EvidencePack): Raw[] {
  if (!entry.instrument && !entry.measure && entry.value === null) return fromPassage(entry, pack);
  const body = readBody(bodyOf(entry));
  const isPercent = /^%\s|\bpercent(?:age)? of\b/i.test(entry.measure ?? '');
  const isRank = /percentile/i.test(entry.measure ?? '');
  const value = entry.value ?? body.value;
  const percentile = entry.percentile ?? body.percentile ?? (isRank ? value : null);
  if (value === null && percentile === null) return [];
  if (entry.value === null && isAside(bodyOf(entry), body)) return [];
  const measure = entry.measure ?? entry.unit ?? entry.instrument ?? '';
  const known = findInstruments(entry.instrument ?? '')[0]?.instrument ?? null;
  const typed = scoreTypes.find((type) => type === entry.scoreType) ?? null;
  const plainNumber = body.scoreType === 'raw' || body.scoreType === null;
  const guessed = plainNumber && value !== null && !entry.unit ? scoreTypeFor(known, value) : null;
  const topic = topicOf(`${measure} ${entry.unit ?? ''}`.trim(), entry.instrument, entry.area);
  return [
    {
      ...body,
      sourceIds: [entry.id],
      instrument: entry.instrument,
      measure: measure.replace(/^%\s+(?=[a-z])/i, ''),
      scoreType:
        typed ?? (isRank ? 'percentile' : isPercent && plainNumber ? 'percent' : (guessed ?? body.scoreType)),
      value,
      percentile,
      unit: entry.unit ?? body.unit,
      level: entry.level ?? levelIn(`${entry.instrument ?? ''} ${measure}`),
      on: entry.on,
      clause: null,
      worked:
        isPercent && plainNumber && value !== null
          ? { value: `${value}%`, from: `${value}, measured as ${measure}` }
          : null,
      ...topic,
    },
  ];
}

/** A finding in words that happens to hold a number: "cold-call in first 10 min". */
function isAside(text: string, body: ReturnType<typeof readBody>): boolean {
  return (
    body.scoreType === 'raw' &&
    body.summary === null &&
    body.percentile === null &&
    /^[a-z-]+\s+[a-z-]+\s+[a-z-]+\b[^\d]*\d/i.test(text)
  );
}

/** The words of a datum after its name: "WJ IV ACH, Basic Reading Skills: SS 76" gives "SS 76". */
function bodyOf(entry: PackEntry): string {
  let text = entry.text;
  for (const name of [entry.instrument, entry.measure])
    if (name && text.toLowerCase().startsWith(name.toLowerCase()))
      text = text.slice(name.length).replace(/^[\s,:]+/, '');
  return text;
}

function noteOf(entry: PackEntry): Note {
  const topic = topicOf(entry.measure ?? entry.text, entry.instrument, entry.area);
  const { instrument, on } = entry;
  return {
    sourceIds: [entry.id],
    instrument,
    measure: entry.measure ?? '',
    text: bodyOf(entry),
    on,
    ...topic,
  };
}

/** A row named after the student ("Jordan: 51%") is about what the test measures. */
function unnamed(fact: Raw, pack: EvidencePack): Raw {
  const first = pack.student.name.split(' ')[0]?.toLowerCase();
  if (!first || fact.measure.toLowerCase() !== first) return fact;
  const measure = headOf(fact.instrument ?? '') || 'result';
  return { ...fact, measure, ...topicOf(measure, fact.instrument, fact.area) };
}

/** "On-task, 15 s partial interval, 4 x 20 min" gives "on-task". */
export function headOf(instrument: string): string {
  return instrument.split(/[,(;:]/)[0]?.trim() ?? '';
}

const peerMeasure =
  /^(?:typical |class |comparison )?(?:peers?|classmates|class (?:median|average))(?: comparison)?$/i;

/** A row "peers 83%" is what the other rows of the same observation are compared with. */
function withPeers(facts: readonly Raw[]): Raw[] {
  const peers = facts.filter((fact) => peerMeasure.test(fact.measure.trim()));
  return facts
    .filter((fact) => !peers.includes(fact))
    .map((fact) => {
      const peer = peers.find(
        (one) => one.instrument === fact.instrument && one.on === fact.on && one.scoreType === fact.scoreType,
      );
      if (!peer || peer.value === null || fact.comparison) return fact;
      return {
        ...fact,
        comparison: { kind: 'peers', value: peer.value },
        sourceIds: [...fact.sourceIds, ...peer.sourceIds],
      };
    });
}

/** The same result in a typed datum and in a report is one fact with both sources; the fuller one is kept. */
function join(facts: readonly Raw[]): Raw[] {
  const kept: Raw[] = [];
  for (const fact of facts) {
    const at = kept.findIndex((other) => isSame(other, fact));
    const other = kept[at];
    if (other)
      kept[at] = { ...fuller(other, fact), sourceIds: [...new Set([...other.sourceIds, ...fact.sourceIds])] };
    else kept.push(fact);
  }
  return kept;
}

function isSame(a: Raw, b: Raw): boolean {
  if (a.value !== b.value || (a.on !== null && b.on !== null && a.on !== b.on)) return false;
  if (a.percentile !== null && b.percentile !== null && a.percentile !== b.percentile) return false;
  if (a.level && b.level && levelIn(a.level).slice(0, 8) !== levelIn(b.level).slice(0, 8)) return false;
  const shared = wordsOf(a.measure).filter((word) => wordsOf(b.measure).includes(word)).length;
  const isAlike = shared >= Math.min(wordsOf(a.measure).length, wordsOf(b.measure).length);
  return isAlike || (a.skill !== null && a.skill === b.skill && a.skill === 'fluency');
}

function fuller(a: Raw, b: Raw): Raw {
  const weight = (fact: Raw) =>
    Number(fact.comparison !== null) +
    Number(fact.accuracy !== null) +
    Number(fact.on !== null) +
    Number(fact.whole !== null) +
    Number(fact.clause === null) +
    Number(fact.level !== '');
  const [first, second] = weight(b) > weight(a) ? [b, a] : [a, b];
  return {
    ...first,
    comparison: first.comparison ?? second.comparison,
    accuracy: first.accuracy ?? second.accuracy,
    on: first.on ?? second.on,
    percentile: first.percentile ?? second.percentile,
    level: first.level || second.level,
    instrument: first.instrument ?? second.instrument,
  };
}

function judged(fact: Raw, pack: EvidencePack): Fact {
  const area = fact.area && isArea(fact.area) ? fact.area : null;
  const full = { ...fact, area, moreIsBetter: moreIsBetter(fact) };
  return { ...full, standing: judge(full, pack) };
}
