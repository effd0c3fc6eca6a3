import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { IepKind, IepStatus, VersionReason } from '@/lib/db/generated/enums';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { iepDocumentSchema, type IepDocument } from '@/lib/ieps/document';
import { isOpen } from '@/lib/ieps/life';
import { iepsReadableBy } from '@/lib/ieps/policy';
import { readIepDocument } from '@/lib/ieps/queries';
import { contentHash } from './canonical';

const maxRows = 200;

export type HistoryForStaff = {
  iepId: string;
  kind: IepKind;
  status: IepStatus;
  student: { id: string; displayName: string };
  /** The versions may be brought back while the plan is open. */
  canRestore: boolean;
  versions: {
    id: string;
    number: number;
    reason: VersionReason;
    note: string | null;
    sha256: string;
    createdAt: string;
    byName: string | null;
  }[];
  transitions: {
    id: string;
    from: IepStatus;
    to: IepStatus;
    reason: string;
    at: string;
    /** Null: the system. */
    byName: string | null;
    versionNumber: number | null;
  }[];
  /** The plan this one was carried forward from or amends, else the student's plan before it. */
  prior: { id: string; kind: IepKind; startsOn: string | null; endsOn: string | null } | null;
};

const historySelect = {
  id: true,
  kind: true,
  status: true,
  createdAt: true,
  priorIepId: true,
  amendsIepId: true,
  student: { select: { id: true, givenName: true, preferredName: true, familyName: true } },
  versions: {
    orderBy: { number: 'desc' },
    take: maxRows,
    select: {
      id: true,
      number: true,
      reason: true,
      note: true,
      sha256: true,
      createdAt: true,
      createdById: true,
    },
  },
  transitions: {
    orderBy: { at: 'desc' },
    take: maxRows,
    select: {
      id: true,
      from: true,
      to: true,
      reason: true,
      at: true,
      byId: true,
      version: { select: { number: true } },
    },
  },
} as const;

/** Versions and steps of a plan, newest first. */
export function getHistory(viewer: StaffViewer, iepId: string): Promise<HistoryForStaff | null> {
  return inDistrict(viewer, async (tx) => {
    const iep = await tx.iep.findFirst({
      where: { ...iepsReadableBy(viewer), id: iepId },
      select: historySelect,
    });
    if (!iep) return null;
    const { student, versions, transitions } = iep;
    const names = await namesOf(tx, [
      ...versions.map(({ createdById }) => createdById),
      ...transitions.flatMap(({ byId }) => byId ?? []),
    ]);
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
    return {
      iepId,
      kind: iep.kind,
      status: iep.status,
      student: {
        id: student.id,
        displayName: `${student.preferredName ?? student.givenName} ${student.familyName}`,
      },
      canRestore: isOpen(iep.status),
      versions: versions.map(({ createdAt, createdById, ...version }) => ({
        ...version,
        createdAt: createdAt.toISOString(),
        byName: nameOf(createdById),
      })),
      transitions: transitions.map(({ at, byId, version, ...step }) => ({
        ...step,
        at: at.toISOString(),
        byName: nameOf(byId),
        versionNumber: version?.number ?? null,
      })),
      prior: await priorPlan(tx, viewer, { ...iep, studentId: student.id }),
    };
  });
}

async function namesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

type Later = Readonly<{
  id: string;
  studentId: string;
  createdAt: Date;
  priorIepId: string | null;
  amendsIepId: string | null;
}>;

async function priorPlan(
  tx: Transaction,
  viewer: StaffViewer,
  { id, studentId, createdAt, priorIepId, amendsIepId }: Later,
): Promise<HistoryForStaff['prior']> {
  const named = amendsIepId ?? priorIepId;
  const row = await tx.iep.findFirst({
    where: {
      ...iepsReadableBy(viewer),
      studentId,
      ...(named ? { id: named } : { id: { not: id }, createdAt: { lt: createdAt } }),
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, kind: true, startsOn: true, endsOn: true },
  });
  return row && { ...row, startsOn: fromDateColumn(row.startsOn), endsOn: fromDateColumn(row.endsOn) };
}

/** One side of a comparison: a version, the working draft, or the plan before this one. */
export type CompareSide = Readonly<{ kind: 'version'; id: string } | { kind: 'draft' } | { kind: 'prior' }>;

/** Both plans of a comparison; null when one is not there, or not the viewer's. */
export function getCompared(
  viewer: StaffViewer,
  iepId: string,
  { from, to }: Readonly<{ from: CompareSide; to: CompareSide }>,
): Promise<{ before: IepDocument; after: IepDocument } | null> {
  return inDistrict(viewer, async (tx) => {
    const before = await readSide(tx, viewer, iepId, from);
    const after = before && (await readSide(tx, viewer, iepId, to));
    return before && after ? { before, after } : null;
  });
}

async function readSide(
  tx: Transaction,
  viewer: StaffViewer,
  iepId: string,
  side: CompareSide,
): Promise<IepDocument | null> {
  const { districtId } = viewer;
  if (side.kind === 'draft') return readIepDocument(tx, viewer, iepId);
  if (side.kind === 'version') {
    const where = { districtId, iepId, id: side.id, iep: iepsReadableBy(viewer) };
    const version = await tx.iepVersion.findFirst({ where, select: { content: true } });
    return version && iepDocumentSchema.parse(version.content);
  }
  const iep = await tx.iep.findFirst({
    where: { ...iepsReadableBy(viewer), id: iepId },
    select: { id: true, studentId: true, createdAt: true, priorIepId: true, amendsIepId: true },
  });
  const prior = iep && (await priorPlan(tx, viewer, iep));
  return prior && readIepDocument(tx, viewer, prior.id);
}

/** Whether a version still is what was frozen: its content hashed anew against the hash kept with it. */
export function verifyVersion(
  viewer: StaffViewer,
  { versionId }: Readonly<{ versionId: string }>,
): Promise<{ isIntact: boolean; sha256: string } | null> {
  return inDistrict(viewer, async (tx) => {
    const version = await tx.iepVersion.findFirst({
      where: { districtId: viewer.districtId, id: versionId, iep: iepsReadableBy(viewer) },
      select: { sha256: true, content: true },
    });
    if (!version) return null;
    return { isIntact: contentHash(version.content) === version.sha256, sha256: version.sha256 };
  });
}
