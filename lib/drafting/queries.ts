import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/in-district';
import { viewSources } from '@/lib/ieps/source-select';
import { z } from 'zod';
import { gateResultSchema, storedItemSchema, storedSourcesSchema, type SuggestionView } from './suggestion';

const suggestionSelect = {
  id: true,
  runId: true,
  sectionKey: true,
  position: true,
  item: true,
  sources: true,
  gates: true,
  isFlagged: true,
  state: true,
  run: { select: { writer: true } },
} as const satisfies Prisma.DraftSuggestionSelect;

type Scope = Readonly<{ districtId: string; iepId: string; studentId: string }>;

/** The suggestions of a plan that wait for a person; the caller has checked the viewer may read the plan. */
export async function readPendingSuggestions(tx: Transaction, scope: Scope): Promise<SuggestionView[]> {
  const rows = await tx.draftSuggestion.findMany({
    where: { districtId: scope.districtId, iepId: scope.iepId, state: 'pending' },
    orderBy: [{ createdAt: 'asc' }, { position: 'asc' }],
    take: 1000,
    select: suggestionSelect,
  });
  const refs = rows.map((row) => storedSourcesSchema.parse(row.sources));
  const views = await viewSources(tx, scope.studentId, refs.flat());
  const byId = new Map(views.map((view) => [view.id, view]));
  return rows.map(({ run, item, gates, sources: _sources, ...row }, at) => ({
    ...row,
    ...storedItemSchema.parse(item),
    gates: z.array(gateResultSchema).parse(gates),
    sources: (refs[at] ?? []).flatMap((ref) => byId.get(ref.id) ?? []),
    writer: run.writer,
  }));
}

export type RunView = {
  id: string;
  sectionKey: string;
  status: 'running' | 'done' | 'stopped' | 'failed';
  writer: string;
  failureCode: string | null;
  startedAt: string;
};

/** The latest run of each section. */
export async function readLatestRuns(tx: Transaction, { districtId, iepId }: Scope): Promise<RunView[]> {
  const rows = await tx.draftRun.findMany({
    where: { districtId, iepId },
    orderBy: [{ sectionKey: 'asc' }, { startedAt: 'desc' }],
    distinct: ['sectionKey'],
    select: { id: true, sectionKey: true, status: true, writer: true, failureCode: true, startedAt: true },
  });
  return rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString() }));
}
