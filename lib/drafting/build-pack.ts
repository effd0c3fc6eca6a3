import { ageOn, diffDays } from '@/lib/format/calendar-date';
import type { SourceRef, SourceView } from '@/lib/ieps/content';
import type { DraftableSectionKey } from './items';
import type { EvidencePack, PackEntry } from './pack';
import type { PackEvidence } from './pack-evidence';
import { planItems, writtenIn } from './pack-plan';
import type { DraftPlan } from './read-plan';

/** A pack with the way back: which row each of its ids stands for, and the sources as they are shown, by row. */
export type BuiltPack = {
  pack: EvidencePack;
  sources: Map<string, SourceRef>;
  blocks: Map<string, string>;
  views: Map<string, SourceView>;
};

/** Weeks of instruction in a full school year (domain of the growth norms). */
const instructionalWeeksPerYear = 32;

type Gathered = Readonly<{
  plan: DraftPlan;
  section: DraftableSectionKey;
  today: string;
  evidence: readonly PackEvidence[];
  passages: readonly SourceView[];
  knowledge: readonly SourceView[];
}>;

/** Puts together what a writer is given for one section of one student's plan. */
export function buildPack(gathered: Gathered): BuiltPack {
  const { plan, section, today, evidence, passages, knowledge } = gathered;
  const sources = new Map<string, SourceRef>();
  const entries = [
    ...evidence.map(({ view, entry }, at) => numbered(sources, `e${at + 1}`, view, entry)),
    ...passages.map((view, at) => numbered(sources, `p${at + 1}`, view, passageEntry(view))),
    ...knowledge.map((view, at) => numbered(sources, `k${at + 1}`, view, passageEntry(view))),
  ];
  const { items, blocks } = planItems(plan);
  const pack: EvidencePack = {
    section,
    today,
    student: studentOf(plan, today),
    iep: datesOf(plan, today),
    instructionalWeeks: weeksOf(plan, today),
    entries,
    plan: items,
    alreadyWritten: writtenIn(plan, section),
  };
  const shown = [...evidence.map(({ view }) => view), ...passages, ...knowledge];
  return { pack, sources, blocks, views: new Map(shown.map((view) => [view.id, view])) };
}

type Unnumbered = Omit<PackEntry, 'id' | 'kind'>;

function numbered(
  sources: Map<string, SourceRef>,
  packId: string,
  { kind, id }: SourceView,
  entry: Unnumbered,
): PackEntry {
  sources.set(packId, { kind, id });
  return { id: packId, kind, ...entry };
}

function passageEntry(row: SourceView): Unnumbered {
  const none = { evidenceKind: null, area: null, instrument: null, measure: null, scoreType: null };
  return {
    ...none,
    label: row.label,
    text: row.text,
    on: null,
    value: null,
    unit: null,
    percentile: null,
    level: null,
  };
}

function studentOf({ student }: DraftPlan, today: string): EvidencePack['student'] {
  return {
    name: student.preferredName ?? student.givenName,
    pronouns: 'they',
    grade: student.grade,
    ageYears: ageOn(student.birthDate, today),
    disabilityCategory: student.disabilityCategory,
    englishLearner: student.englishLearner,
    homeLanguage: student.homeLanguage,
    schoolWeekMinutes: student.schoolWeekMinutes,
  };
}

function datesOf({ iep }: DraftPlan, today: string): EvidencePack['iep'] {
  const startsOn = iep.startsOn ?? today;
  return { kind: iep.kind, startsOn, endsOn: iep.endsOn ?? startsOn };
}

function weeksOf(plan: DraftPlan, today: string): number {
  const { startsOn, endsOn } = datesOf(plan, today);
  return Math.max(1, Math.round((diffDays(startsOn, endsOn) / 365) * instructionalWeeksPerYear));
}
