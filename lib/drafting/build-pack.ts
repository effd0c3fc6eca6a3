import { ageOn, diffDays } from '@/lib/format/calendar-date';
import type { SourceRef } from '@/lib/ieps/content';
import type { IepDocument } from '@/lib/ieps/document';
import type { FoundPassage } from './find-passages';
import type { DraftableSectionKey } from './items';
import type { EvidencePack, PackEntry } from './pack';
import type { PackEvidence } from './pack-evidence';

/** A pack with the way back: which row each of its ids stands for. */
export type BuiltPack = { pack: EvidencePack; sources: Map<string, SourceRef>; blocks: Map<string, string> };

/** Weeks of instruction in a full school year (domain of the growth norms). */
const instructionalWeeksPerYear = 32;

type Gathered = Readonly<{
  document: IepDocument;
  section: DraftableSectionKey;
  today: string;
  evidence: readonly PackEvidence[];
  passages: readonly FoundPassage[];
  knowledge: readonly FoundPassage[];
  plan: { items: EvidencePack['plan']; blocks: Map<string, string> };
  alreadyWritten: string[];
}>;

/** Puts together what a writer is given for one section of one student's plan. */
export function buildPack(gathered: Gathered): BuiltPack {
  const { document, section, today, plan, alreadyWritten } = gathered;
  const sources = new Map<string, SourceRef>();
  const entries = [
    ...gathered.evidence.map((row, at) => numbered(sources, 'evidence', `e${at + 1}`, row.id, row.entry)),
    ...gathered.passages.map((row, at) =>
      numbered(sources, 'passage', `p${at + 1}`, row.id, passageEntry(row)),
    ),
    ...gathered.knowledge.map((row, at) =>
      numbered(sources, 'knowledge', `k${at + 1}`, row.id, passageEntry(row)),
    ),
  ];
  const pack: EvidencePack = {
    section,
    today,
    student: studentOf(document, today),
    iep: datesOf(document, today),
    instructionalWeeks: weeksOf(document, today),
    entries,
    plan: plan.items,
    alreadyWritten,
  };
  return { pack, sources, blocks: plan.blocks };
}

type Unnumbered = Omit<PackEntry, 'id' | 'kind'>;

function numbered(
  sources: Map<string, SourceRef>,
  kind: PackEntry['kind'],
  packId: string,
  id: string,
  entry: Unnumbered,
): PackEntry {
  sources.set(packId, { kind, id });
  return { id: packId, kind, ...entry };
}

function passageEntry(row: FoundPassage): Unnumbered {
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

function studentOf({ student }: IepDocument, today: string): EvidencePack['student'] {
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

function datesOf({ iep }: IepDocument, today: string): EvidencePack['iep'] {
  const startsOn = iep.startsOn ?? today;
  return { kind: iep.kind, startsOn, endsOn: iep.endsOn ?? startsOn };
}

function weeksOf(document: IepDocument, today: string): number {
  const { startsOn, endsOn } = datesOf(document, today);
  return Math.max(1, Math.round((diffDays(startsOn, endsOn) / 365) * instructionalWeeksPerYear));
}
