import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPasswordReset, isResetOpen, resetPassword } from '@/lib/auth/password-reset';
import { viewerForSession } from '@/lib/auth/session';
import { signIn } from '@/lib/auth/sign-in';
import { closeDatabase } from '@/lib/db/client';
import { asSystem } from '@/lib/db/in-district';
import {
  createDistrict,
  createMembership,
  createSession,
  createStudent,
  createGuardian,
  createUser,
  testPassword,
  type TestDistrict,
  type TestPerson,
} from '../setup/users';

const visitor = () => ({ address: randomUUID(), userAgent: null });
const newPassword = 'nine quiet herons cross the marsh';
const gone = { code: 'not_found', details: { reason: 'auth.resetGone' } };

let district: TestDistrict;
beforeAll(async () => {
  district = await createDistrict('Willow Creek Schools');
});
afterAll(closeDatabase);

async function member(person = {}): Promise<TestPerson> {
  const made = await createUser({ name: 'Marisol Vega', ...person });
  await createMembership(made.userId, district.districtId, 'case_manager');
  return made;
}

function lettersTo(toAddress: string) {
  return asSystem((tx) =>
    tx.outboxMail.findMany({
      where: { toAddress },
      orderBy: { id: 'desc' },
      select: { subject: true, text: true, html: true },
    }),
  );
}

async function linkFor(email: string): Promise<string> {
  await askPasswordReset({ email }, visitor());
  const [letter] = await lettersTo(email);
  const token = /\/reset-password\/([\w-]{43})\s/.exec(letter?.text ?? '')?.[1];
  if (!token) throw new Error('the letter holds no link');
  return token;
}

describe('a forgotten password', () => {
  it('is replaced by a link that works once, and signs out every browser', async () => {
    const { email, userId } = await member();
    const signedIn = await createSession(userId);
    const token = await linkFor(email);
    expect(await isResetOpen(token)).toBe(true);

    await resetPassword({ token, newPassword }, visitor());
    expect(await viewerForSession(signedIn.sessionId, userId)).toBeNull();
    await expect(signIn({ email, password: testPassword }, visitor())).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await signIn({ email, password: newPassword }, visitor())).toMatchObject({ userId });

    expect(await isResetOpen(token)).toBe(false);
    await expect(resetPassword({ token, newPassword }, visitor())).rejects.toMatchObject(gone);
  });

  it('keeps only a digest, writes to a parent in their language and names nobody in the subject', async () => {
    const studentId = await createStudent(district);
    const email = `${randomUUID()}@example.test`;
    await createGuardian(district.districtId, studentId, { email, name: 'Lucia Reyes', locale: 'es' });
    const token = await linkFor(email);
    const [letter] = await lettersTo(email);
    expect(letter?.subject).toBe('Una contraseña nueva para Throughline');
    for (const part of Object.values(letter ?? {})) expect(part).not.toMatch(/Robin|Marsh/);
    const rows = await asSystem((tx) => tx.passwordReset.findMany());
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is recorded where the person belongs, without the link', async () => {
    const { email, userId } = await member();
    const token = await linkFor(email);
    await resetPassword({ token, newPassword }, visitor());
    const events = await asSystem((tx) =>
      tx.auditEvent.findMany({
        where: { subjectId: userId, action: { startsWith: 'password.' } },
        orderBy: { createdAt: 'asc' },
      }),
    );
    expect(events).toMatchObject([
      { districtId: district.districtId, action: 'password.reset_asked', actorId: null, payload: {} },
      { districtId: district.districtId, action: 'password.reset', actorId: userId, payload: {} },
    ]);
  });

  it('holds to the rules of passwords, and the link still works afterwards', async () => {
    const { email } = await member();
    const token = await linkFor(email);
    for (const bad of ['too short', 'passwordpassword', 'marisol vega vega']) {
      await expect(resetPassword({ token, newPassword: bad }, visitor())).rejects.toMatchObject({
        code: 'invalid',
        details: { fieldErrors: { newPassword: [expect.stringMatching(/^auth\.password/)] } },
      });
    }
    await resetPassword({ token, newPassword }, visitor());
  });

  it('ends after an hour, and with it the other links of the person', async () => {
    const { email, userId } = await member();
    const old = await linkFor(email);
    await asSystem((tx) =>
      tx.passwordReset.updateMany({ where: { userId }, data: { expiresAt: new Date(Date.now() - 1) } }),
    );
    expect(await isResetOpen(old)).toBe(false);
    await expect(resetPassword({ token: old, newPassword }, visitor())).rejects.toMatchObject(gone);
    const [first, second] = [await linkFor(email), await linkFor(email)];
    await resetPassword({ token: second, newPassword }, visitor());
    await expect(resetPassword({ token: first, newPassword }, visitor())).rejects.toMatchObject(gone);
    const lasts = await asSystem((tx) =>
      tx.passwordReset.findMany({ where: { userId }, select: { createdAt: true, expiresAt: true } }),
    );
    for (const { createdAt, expiresAt } of lasts)
      expect(expiresAt.getTime() - createdAt.getTime()).toBeLessThanOrEqual(3_600_500);
  });

  it('of two presses at once lets one through', async () => {
    const { email } = await member();
    const token = await linkFor(email);
    const presses = await Promise.allSettled([
      resetPassword({ token, newPassword }, visitor()),
      resetPassword({ token, newPassword: `${newPassword} too` }, visitor()),
    ]);
    expect(presses.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('an address without an account', () => {
  async function answer(email: string) {
    const start = performance.now();
    const value = await askPasswordReset({ email }, visitor());
    return { value, ms: performance.now() - start };
  }

  it('is answered like one that has an account, and gets no letter', async () => {
    const known = await member();
    const disabled = await member();
    await asSystem((tx) =>
      tx.user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } }),
    );
    const homeless = await createUser();
    const invited = await member();
    await asSystem((tx) => tx.user.update({ where: { id: invited.userId }, data: { passwordHash: null } }));
    const unknown = `${randomUUID()}@example.test`;
    for (const email of [known.email, disabled.email, homeless.email, invited.email, unknown]) {
      const { value, ms } = await answer(email);
      expect(value).toBeUndefined();
      expect(ms).toBeGreaterThan(590);
      expect(await lettersTo(email)).toHaveLength(email === known.email ? 1 : 0);
    }
  });

  it('is limited like one that has an account, by address and by visitor', async () => {
    const known = await member();
    for (const email of [known.email, `${randomUUID()}@example.test`]) {
      for (let turn = 0; turn < 3; turn += 1) await askPasswordReset({ email }, visitor());
      await expect(askPasswordReset({ email }, visitor())).rejects.toMatchObject({ code: 'rate_limited' });
    }
    const one = visitor();
    const asked = Array.from({ length: 21 }, () =>
      askPasswordReset({ email: `${randomUUID()}@example.test` }, one),
    );
    const outcomes = (await Promise.allSettled(asked)).map(({ status }) => status);
    expect(outcomes.filter((status) => status === 'rejected')).toHaveLength(1);
  });
});

describe('a person of two districts', () => {
  it('gets no letter where an administrator of one of them would read it', async () => {
    const person = await member();
    const elsewhere = await createDistrict();
    await createMembership(person.userId, elsewhere.districtId, 'coordinator');
    await askPasswordReset({ email: person.email }, visitor());
    expect(await lettersTo(person.email)).toEqual([]);
  });
});
