import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { Transaction } from '@/lib/db/in-district';
import { ageOn, diffDays } from '@/lib/format/calendar-date';
import type { SourceRef } from '@/lib/ieps/content';
import type { IepDocument } from '@/lib/ieps/document';
import { findForSection, type FoundPassage, type SectionQueries } from './find-passages';
import type { DraftableSectionKey } from './items';
import type { EvidencePack, PackEntry } from './pack';
import { readPackEvidence } from './pack-evidence';
import { planItems } from './pack-plan';
import { storedItemSchema } from './suggestion';

/** A pack with the way back: which row each of its ids stands for. */
export type BuiltPack = { pack: EvidencePack; sources: Map<string, SourceRef>; blocks: Map<string, string> };

/** Weeks of instruction in a full school year (domain of the growth norms). */
const instructionalWeeksPerYear = 32;

type Request = Readonly<{
  viewer: StaffViewer;
  document: IepDocument;
  section: DraftableSectionKey;
  today: string;
  queries: SectionQueries;
}>;

/** Gathers what a writer is given for one section of one student's plan. */
export async function buildPack(tx: Transaction, request: Request): Promise<BuiltPack> {
  const { document, section, today, viewer } = request;
  const sources = new Map<string, SourceRef>();
  const evidence = await readPackEvidence(tx, viewer.districtId, document.student.id);
  const scope = { districtId: viewer.districtId, studentId: document.student.id };
  const found = await findForSection(tx, scope, request.queries);
  const entries = [
    ...evidence.map((row, at) => numbered(sources, 'evidence', `e${at + 1}`, row.id, row.entry)),
    ...found.student.map((row, at) => numbered(sources, 'passage', `p${at + 1}`, row.id, passageEntry(row))),
    ...found.knowledge.map((row, at) =>
      numbered(sources, 'knowledge', `k${at + 1}`, row.id, passageEntry(row)),
    ),
  ];
  const plan = await planItems(tx, viewer.districtId, document);
  const pack: EvidencePack = {
    section,
    today,
    student: studentOf(document, today),
    iep: datesOf(document, today),
    instructionalWeeks: weeksOf(document, today),
    entries,
    plan: plan.items,
    alreadyWritten: await alreadyWritten(tx, viewer.districtId, document, section),
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

/** What stands in the section and what waits there: a resumed draft goes on after both. */
async function alreadyWritten(
  tx: Transaction,
  districtId: string,
  document: IepDocument,
  section: DraftableSectionKey,
): Promise<string[]> {
  const accepted = document.sections[section].blocks.flatMap((block) =>
    block.sentences.map((sentence) => sentence.text),
  );
  const waiting = await tx.draftSuggestion.findMany({
    where: { districtId, iepId: document.iep.id, sectionKey: section, state: 'pending' },
    orderBy: { createdAt: 'asc' },
    take: 500,
    select: { item: true },
  });
  return [...accepted, ...waiting.map(({ item }) => storedItemSchema.parse(item).item.text)];
}
