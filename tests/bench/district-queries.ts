/** Times the lists of a small and a large district in the database of its environment; prints JSON for district.ts. */
import { closeDatabase } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { todayIn } from '@/lib/format/calendar-date';
import { getReport } from '@/lib/reports/queries';
import { getCaseload } from '@/lib/students/caseload-queries';
import { readCaseloadStudents } from '@/lib/students/caseload-read';
import { caseloadFilterSchema, type CaseloadFilter } from '@/lib/students/caseload-schema';
import { fromCaseload } from '@/lib/students/caseload-where';
import { makeDistrict } from './make-district';
import { quantile } from './statistics';

const [small, large] = [200, 10_000];
const rounds = 25;

type District = Awaited<ReturnType<typeof makeDistrict>>;
const filter = (input: object): CaseloadFilter => caseloadFilterSchema.parse(input);

const lists: Readonly<Record<string, (district: District) => Promise<unknown>>> = {
  'caseload by date': ({ coordinator }) => getCaseload(coordinator, filter({})),
  'caseload by name': ({ coordinator }) => getCaseload(coordinator, filter({ sort: 'name' })),
  'caseload, late': ({ coordinator }) => getCaseload(coordinator, filter({ show: 'late' })),
  'caseload, a deadline': ({ coordinator }) => getCaseload(coordinator, filter({ clock: 'reevaluation' })),
  'caseload, with errors': ({ coordinator }) => getCaseload(coordinator, filter({ figure: 'findings' })),
  'caseload, a name': ({ coordinator }) => getCaseload(coordinator, filter({ search: 'family1' })),
  'caseload of thirty': ({ manager }) => getCaseload(manager, filter({})),
  page: ({ coordinator }) => readPage(coordinator, filter({})),
  reports: ({ coordinator }) => getReport(coordinator, { year: null }),
};

const pageStatement = (viewer: District['coordinator'], input: CaseloadFilter) => {
  const scope = { viewer, today: todayIn(viewer.timeZone), transitionAge: 16 };
  return {
    from: fromCaseload(scope, input),
    order: { sort: input.sort, key: null, isBackward: false, limit: 51 },
  };
};

/** The page alone, without the counts of the whole caseload above it. */
function readPage(viewer: District['coordinator'], input: CaseloadFilter): Promise<unknown> {
  const { from, order } = pageStatement(viewer, input);
  return inDistrict(viewer, (tx) => readCaseloadStudents(tx, from, order));
}

async function p95(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  await work();
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return quantile(times, 0.95);
}

/** The plan of the statement that reads a page; the statement is caught where it would be sent. */
async function explain(viewer: District['coordinator'], input: CaseloadFilter): Promise<string[]> {
  const { from, order } = pageStatement(viewer, input);
  const caught: Prisma.Sql[] = [];
  const catching = {
    $queryRaw: (strings: readonly string[], ...values: unknown[]) => {
      caught.push(Prisma.sql(strings, ...values));
      return Promise.resolve([]);
    },
  } as unknown as Transaction;
  await readCaseloadStudents(catching, from, order);
  const [statement] = caught;
  if (!statement) return [];
  const rows = await inDistrict(viewer, (tx) =>
    tx.$queryRaw<Record<string, string>[]>(Prisma.sql`EXPLAIN ${statement}`),
  );
  return rows.map((row) => row['QUERY PLAN'] ?? '');
}

const before = await makeDistrict(small);
const smallTimes: Record<string, number> = {};
for (const [name, list] of Object.entries(lists)) smallTimes[name] = await p95(() => list(before));
const after = await makeDistrict(large);
const times: Record<string, { small: number; large: number }> = {};
for (const [name, list] of Object.entries(lists))
  times[name] = { small: smallTimes[name] ?? Number.NaN, large: await p95(() => list(after)) };
const plans = {
  date: await explain(after.coordinator, filter({})),
  name: await explain(after.coordinator, filter({ sort: 'name' })),
  errors: await explain(after.coordinator, filter({ figure: 'findings' })),
};
process.stdout.write(JSON.stringify({ times, plans }));
await closeDatabase();
