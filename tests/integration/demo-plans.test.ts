import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { listFindings } from '@/lib/compliance/queries';
import { asSystem } from '@/lib/db/in-district';
import { startAmendment } from '@/lib/ieps/carry-mutations';
import { getIepLife } from '@/lib/ieps/life-queries';
import { getCompared, getHistory, verifyVersion } from '@/lib/versions/history-queries';
import { seedDemo } from '@/prisma/seed/demo';
import { createSession, testPassword } from '@/tests/setup/users';

let owner: StaffViewer;

beforeAll(async () => {
  // The demo's dates are fixed; its plans are judged in its own school year.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T15:00:00Z') });
  await asSystem((tx) => seedDemo(tx, testPassword), { timeoutMs: 120_000 });
  const where = { email: 'casemanager@demo.test' };
  const user = await asSystem((tx) => tx.user.findFirstOrThrow({ where, select: { id: true } }));
  const viewer = await createSession(user.id);
  if (viewer.kind !== 'staff') throw new Error('expected staff');
  owner = viewer;
}, 180_000);
afterAll(() => vi.useRealTimers());

const plans = (familyName: string) =>
  asSystem((tx) =>
    tx.iep.findMany({
      where: { student: { familyName } },
      orderBy: { createdAt: 'asc' },
      select: { id: true, status: true },
    }),
  );

it('has a plan in effect in which no rule finds an error, and last year before it', async () => {
  const [before, now] = await plans('Rowe');
  expect([before?.status, now?.status]).toEqual(['superseded', 'active']);
  const iepId = now?.id ?? '';
  const findings = await listFindings(owner, iepId);
  expect(findings?.filter(({ severity }) => severity === 'error').map((one) => one.message)).toEqual([]);
  const history = await getHistory(owner, iepId);
  const versionId = history?.versions[0]?.id ?? '';
  expect(await verifyVersion(owner, { versionId })).toMatchObject({ isIntact: true });
  const compared = await getCompared(owner, iepId, { from: { kind: 'prior' }, to: { kind: 'draft' } });
  expect(compared?.before.iep.id).toBe(before?.id);
  expect(await startAmendment(owner, { iepId })).toHaveProperty('iepId');
});

it('has a plan in review with gaps', async () => {
  const [standing, next] = await plans('Park');
  expect([standing?.status, next?.status]).toEqual(['active', 'in_review']);
  const life = await getIepLife(owner, next?.id ?? '');
  expect(life?.steps.map(({ step }) => step)).toContain('hold_meeting');
  expect(life?.blockingFindings).not.toBe(0);
});
