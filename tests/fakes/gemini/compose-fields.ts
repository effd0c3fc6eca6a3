import type { EvidencePack, PackEntry } from '@/lib/drafting/pack';

type PlanItem = EvidencePack['plan'][number];
export type Composed = Record<string, unknown> & { kind: string; text: string; sourceIds: string[] };

const wordsOf = (key: string | null) => (key ?? 'other').replaceAll('_', ' ');

function usDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${month}/${day}/${year}`;
}

/** "41 words correct per minute (grade 3 passages)", from the fields of one datum. */
function resultOf(entry: PackEntry): string | null {
  if (entry.value === null) return null;
  const unit = entry.unit ?? (entry.scoreType ? wordsOf(entry.scoreType) : '');
  const amount =
    unit === 'percent' || unit === '%' ? `${entry.value} percent` : `${entry.value} ${unit}`.trim();
  return entry.level ? `${amount} (${entry.level})` : amount;
}

export function sentenceFrom(pack: EvidencePack, entry: PackEntry): Composed {
  const result = resultOf(entry);
  const on = entry.on ? `On ${usDate(entry.on)}, ` : '';
  const measure = entry.measure ?? entry.instrument ?? 'the measure';
  const via = entry.instrument && entry.instrument !== measure ? ` of the ${entry.instrument}` : '';
  const text = result
    ? `${on}${pack.student.name} scored ${result} on ${measure}${via}.`
    : `Notes from ${entry.label} about ${pack.student.name}: ${firstWords(entry.text, 9)}.`;
  return { kind: 'sentence', area: entry.area ?? 'other', text, sourceIds: [entry.id], derivations: [] };
}

const firstWords = (text: string, count: number) =>
  (text.split(/(?<=[.!?])\s/u)[0] ?? text)
    .split(/\s+/u)
    .slice(0, count)
    .join(' ')
    .replace(/[.,;:]+$/u, '');

export function needFrom(pack: EvidencePack, area: string, entries: readonly PackEntry[]): Composed {
  return {
    kind: 'need',
    fields: { area, category: categoryOf(area), notAddressedReason: '' },
    text: `${pack.student.name} needs direct teaching in ${wordsOf(area)}.`,
    sourceIds: entries.slice(0, 3).map((entry) => entry.id),
    derivations: [],
  };
}

function categoryOf(area: string): string {
  if (/^(?:reading|written|math|academic)/u.test(area)) return 'academic';
  return /^(?:cognitive|speech|language|motor|sensory)/u.test(area) ? 'developmental' : 'functional';
}

/** A third more than the baseline (a third less where less is better), rounded. */
export function goalFrom(pack: EvidencePack, need: PlanItem, entry: PackEntry): Composed {
  const baseline = entry.value ?? 0;
  const target = Math.round(baseline * 1.33) + 1;
  const unit = entry.unit ?? wordsOf(entry.scoreType);
  const by = pack.iep.endsOn;
  const level = entry.level ?? '';
  const tool = entry.instrument ?? entry.measure ?? 'weekly probes';
  const text =
    `By ${usDate(by)}, given ${level || 'grade-level material'}, ${pack.student.name} will show ${wordsOf(need.area)} at ` +
    `${target} ${unit} on 3 of 4 weekly probes (baseline ${baseline} ${unit}).`;
  return {
    kind: 'goal',
    fields: {
      area: need.area,
      condition: `Given ${level || 'grade-level material'}`,
      behavior: `show ${wordsOf(need.area)}`,
      criterion: { value: target, unit, level, consistency: '3 of 4 weekly probes' },
      baseline: { value: baseline, unit, level, on: entry.on, note: '' },
      direction: 'increase',
      targetOn: by,
      measurement: { tool, frequency: 'weekly', timesPerMonth: 4, responsible: 'special education teacher' },
      objectives: [],
      kind: 'improvement',
      method: 'team_judgement',
      derivation: `${baseline} x 1.33 + 1 = ${target}`,
    },
    needIds: [need.id],
    text,
    sourceIds: [entry.id],
    derivations: [
      { value: String(target), from: `baseline ${baseline} times 1.33 plus 1` },
      { value: '3 of 4', from: 'a usual consistency for weekly probes' },
    ],
  };
}

export function serviceFrom(
  pack: EvidencePack,
  links: readonly PlanItem[],
  entries: readonly PackEntry[],
): Composed {
  const areas = [...new Set(links.map((item) => wordsOf(item.area)))].join(' and ');
  return {
    kind: 'service',
    fields: {
      kind: 'special_education',
      name: `Specially designed instruction in ${areas}`,
      timesPerPeriod: 5,
      period: 'week',
      minutesPerSession: 30,
      location: 'special education room',
      insideRegularClass: 'no',
      providerRole: 'special education teacher',
      groupSize: 'small group',
      startsOn: pack.iep.startsOn,
      endsOn: pack.iep.endsOn,
      method: '',
    },
    linkIds: links.map((item) => item.id),
    text: `Specially designed instruction in ${areas}, 30 minutes, 5 times a week.`,
    sourceIds: entries.slice(0, 2).map((entry) => entry.id),
    derivations: [
      { value: '30', from: 'a starting point for the team' },
      { value: '5', from: 'a starting point for the team' },
    ],
  };
}

export function supportFrom(pack: EvidencePack, link: PlanItem, entries: readonly PackEntry[]): Composed {
  return {
    kind: 'support',
    fields: {
      kind: 'accommodation',
      group: 'timing',
      setting: 'all classes',
      when: 'during independent work',
      providedBy: 'classroom teacher',
      frequency: 'daily',
      location: 'regular class',
      startsOn: pack.iep.startsOn,
      endsOn: pack.iep.endsOn,
      isAssistiveTechnology: 'no',
      isBehaviorSupport: 'no',
    },
    linkIds: [link.id],
    text: `${pack.student.name} gets extra time for tasks in ${wordsOf(link.area)}.`,
    sourceIds: entries.slice(0, 1).map((entry) => entry.id),
    derivations: [],
  };
}

export function questionAbout(area: string, text: string): Composed {
  return { kind: 'question', area, text, sourceIds: [], derivations: [] };
}
