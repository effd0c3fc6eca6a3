import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Transaction } from '@/lib/db/in-district';
import type { IepDocument } from '@/lib/ieps/document';
import { iepsReadableBy } from '@/lib/ieps/policy';
import { readBlockTexts, type BlockText } from '@/lib/ieps/section-read';
import { storedItemSchema, type StoredItem } from './suggestion';

/** More drafted items than a person leaves undecided. */
const maxWaiting = 1_000;

export type WaitingItem = StoredItem & Readonly<{ id: string; sectionKey: string }>;

/** What a writer is told of a plan: less than the whole document, and read with fewer statements. */
export type DraftPlan = Readonly<{
  student: Omit<IepDocument['student'], 'schoolName' | 'lastEvaluationOn' | 'lastAnnualReviewOn'>;
  iep: Pick<IepDocument['iep'], 'kind' | 'startsOn' | 'endsOn'>;
  /** What stands in the plan, in its order. */
  blocks: readonly BlockText[];
  /** Drafted items that wait for a person, in the order they came. */
  waiting: readonly WaitingItem[];
}>;

const iepSelect = {
  kind: true,
  startsOn: true,
  endsOn: true,
  student: {
    select: {
      id: true,
      givenName: true,
      familyName: true,
      preferredName: true,
      birthDate: true,
      grade: true,
      disabilityCategory: true,
      homeLanguage: true,
      englishLearner: true,
      schoolWeekMinutes: true,
    },
  },
} as const;

/** The plan so far; null when the viewer may not read it. */
export async function readDraftPlan(
  tx: Transaction,
  viewer: StaffViewer,
  iepId: string,
): Promise<DraftPlan | null> {
  const { districtId } = viewer;
  const iep = await tx.iep.findFirst({ where: { ...iepsReadableBy(viewer), id: iepId }, select: iepSelect });
  if (!iep) return null;
  const { student, kind, startsOn, endsOn } = iep;
  return {
    student: { ...student, birthDate: fromDateColumn(student.birthDate) },
    iep: { kind, startsOn: fromDateColumn(startsOn), endsOn: fromDateColumn(endsOn) },
    blocks: await readBlockTexts(tx, districtId, iepId),
    waiting: await readWaiting(tx, districtId, iepId),
  };
}

async function readWaiting(tx: Transaction, districtId: string, iepId: string): Promise<WaitingItem[]> {
  const rows = await tx.draftSuggestion.findMany({
    where: { districtId, iepId, state: 'pending' },
    orderBy: [{ createdAt: 'asc' }, { position: 'asc' }],
    take: maxWaiting,
    select: { id: true, sectionKey: true, item: true },
  });
  return rows.map(({ item, ...row }) => ({ ...row, ...storedItemSchema.parse(item) }));
}
