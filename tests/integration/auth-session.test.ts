import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { changePassword, endSession, signOut, signOutEverywhere } from '@/lib/auth/mutations';
import { listOwnSessions } from '@/lib/auth/queries';
import { viewerForSession } from '@/lib/auth/session';
import { signIn } from '@/lib/auth/sign-in';
import { decodeSession, encodeSession } from '@/lib/auth/token';
import { closeDatabase } from '@/lib/db/client';
import { asSystem } from '@/lib/db/in-district';
import {
  createDistrict,
  createGuardian,
  createSession,
  createStaff,
  createStudent,
  createUser,
  testPassword,
} from '../setup/users';

afterAll(closeDatabase);

const visitor = () => ({ address: randomUUID(), userAgent: 'test browser' });

async function auditOf(districtId: string, action: string) {
  return asSystem((tx) =>
    tx.auditEvent.findMany({ where: { districtId, action }, select: { payload: true } }),
  );
}

describe('signing in', () => {
  it('opens a session for the right password and records it', async () => {
    const { districtId } = await createDistrict();
    const staff = await createStaff(districtId, 'case_manager', { email: `${randomUUID()}@example.test` });
    const email = (await asSystem((tx) => tx.user.findUniqueOrThrow({ where: { id: staff.userId } }))).email;
    const viewer = await signIn({ email, password: testPassword }, visitor());
    expect(viewer).toMatchObject({ kind: 'staff', role: 'case_manager', districtId, userId: staff.userId });
    expect(viewer.sessionId).not.toBe(staff.sessionId);
    expect(await viewerForSession(viewer.sessionId, viewer.userId)).toMatchObject({ userId: staff.userId });
    expect(await auditOf(districtId, 'session.started')).toHaveLength(2);
  });

  it('makes a guardian of a person with guardianships only', async () => {
    const district = await createDistrict();
    const guardian = await createGuardian(district.districtId, await createStudent(district));
    expect(guardian).toMatchObject({ kind: 'guardian', districtId: district.districtId });
    expect(guardian).not.toHaveProperty('role');
  });

  it('answers alike to a wrong password, an unknown address, a disabled account and one without a district', async () => {
    const { districtId } = await createDistrict();
    const email = `${randomUUID()}@example.test`;
    const staff = await createStaff(districtId, 'case_manager', { email });
    const homeless = await createUser();
    const refused = { code: 'invalid', details: { reason: 'auth.signInFailed' } };
    await expect(signIn({ email, password: 'not the password' }, visitor())).rejects.toMatchObject(refused);
    await expect(
      signIn({ email: 'nobody@example.test', password: testPassword }, visitor()),
    ).rejects.toMatchObject(refused);
    await expect(signIn({ email: homeless.email, password: testPassword }, visitor())).rejects.toMatchObject(
      refused,
    );
    await asSystem((tx) => tx.user.update({ where: { id: staff.userId }, data: { disabledAt: new Date() } }));
    await expect(signIn({ email, password: testPassword }, visitor())).rejects.toMatchObject(refused);
    expect((await auditOf(districtId, 'session.refused')).map(({ payload }) => payload)).toEqual([
      { reason: 'password' },
      { reason: 'no_access' },
    ]);
    expect(await asSystem((tx) => tx.session.count({ where: { userId: homeless.userId } }))).toBe(0);
  });

  it('stops after ten failures of an account, the right password included, and not for another account', async () => {
    const { districtId } = await createDistrict();
    const [email, other] = [`${randomUUID()}@example.test`, `${randomUUID()}@example.test`];
    await createStaff(districtId, 'case_manager', { email });
    await createStaff(districtId, 'case_manager', { email: other });
    await Promise.allSettled(
      Array.from({ length: 10 }, () => signIn({ email, password: 'not the password' }, visitor())),
    );
    const limited = signIn({ email, password: testPassword }, visitor());
    await expect(limited).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(limited).rejects.toHaveProperty('details.retryAfterSeconds', expect.any(Number));
    await expect(signIn({ email: other, password: testPassword }, visitor())).resolves.toBeTruthy();
  });

  it('counts only failures against an address, and stops a guesser after fifty', async () => {
    const { districtId } = await createDistrict();
    const email = `${randomUUID()}@example.test`;
    await createStaff(districtId, 'case_manager', { email });
    const school = visitor();
    for (let count = 0; count < 12; count += 1) await signIn({ email, password: testPassword }, school);
    const guesser = visitor();
    const guesses = Array.from({ length: 51 }, () =>
      signIn({ email: `${randomUUID()}@example.test`, password: 'x' }, guesser),
    );
    const codes = (await Promise.allSettled(guesses)).map((guess) =>
      guess.status === 'rejected' ? guess.reason.code : 'in',
    );
    expect(codes.filter((code) => code === 'invalid')).toHaveLength(50);
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(1);
    await expect(signIn({ email, password: testPassword }, school)).resolves.toBeTruthy();
  });
});

describe('a session', () => {
  async function signedIn() {
    const { districtId } = await createDistrict();
    const viewer = await createStaff(districtId, 'case_manager');
    const isIn = async () => (await viewerForSession(viewer.sessionId, viewer.userId)) !== null;
    const change = (data: Record<string, Date>) =>
      asSystem((tx) => tx.session.update({ where: { id: viewer.sessionId }, data }));
    expect(await isIn()).toBe(true);
    return { districtId, viewer, isIn, change };
  }

  it('ends with the next request when it is signed out', async () => {
    const { viewer, isIn, districtId } = await signedIn();
    await signOut(viewer);
    expect(await isIn()).toBe(false);
    await signOut(viewer);
    expect(await auditOf(districtId, 'session.ended')).toHaveLength(1);
  });

  it('ends with the next request when the account is disabled or the membership ends', async () => {
    const first = await signedIn();
    await asSystem((tx) =>
      tx.user.update({ where: { id: first.viewer.userId }, data: { disabledAt: new Date() } }),
    );
    expect(await first.isIn()).toBe(false);
    const second = await signedIn();
    await asSystem((tx) =>
      tx.membership.updateMany({ where: { id: second.viewer.membershipId }, data: { endedAt: new Date() } }),
    );
    expect(await second.isIn()).toBe(false);
  });

  it('shows a changed role at the next request', async () => {
    const { viewer } = await signedIn();
    await asSystem((tx) =>
      tx.membership.updateMany({ where: { id: viewer.membershipId }, data: { role: 'coordinator' } }),
    );
    expect(await viewerForSession(viewer.sessionId, viewer.userId)).toMatchObject({ role: 'coordinator' });
  });

  it('ends after an hour without a request, and 12 hours after it began', async () => {
    const minutes = (count: number) => new Date(Date.now() + count * 60_000);
    const idle = await signedIn();
    await idle.change({ lastSeenAt: minutes(-59) });
    expect(await idle.isIn()).toBe(true);
    await idle.change({ lastSeenAt: minutes(-61) });
    expect(await idle.isIn()).toBe(false);
    const old = await signedIn();
    await old.change({ expiresAt: minutes(-1) });
    expect(await old.isIn()).toBe(false);
  });

  it('notes that it was used, at most once a minute', async () => {
    const { viewer, isIn, change } = await signedIn();
    const seen = async () =>
      (await asSystem((tx) => tx.session.findUniqueOrThrow({ where: { id: viewer.sessionId } }))).lastSeenAt;
    const recent = new Date(Date.now() - 30_000);
    await change({ lastSeenAt: recent });
    await isIn();
    expect(await seen()).toEqual(recent);
    await change({ lastSeenAt: new Date(Date.now() - 120_000) });
    await isIn();
    expect(Date.now() - (await seen()).getTime()).toBeLessThan(30_000);
  });

  it('belongs to its user only', async () => {
    const { viewer } = await signedIn();
    const { viewer: stranger } = await signedIn();
    expect(await viewerForSession(viewer.sessionId, stranger.userId)).toBeNull();
    await expect(endSession(stranger, { sessionId: viewer.sessionId })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await listOwnSessions(stranger)).map(({ id }) => id)).toEqual([stranger.sessionId]);
  });

  it('is one of several that can be ended one by one or all at once', async () => {
    const { viewer, isIn } = await signedIn();
    const [phone, tablet] = [await createSession(viewer.userId), await createSession(viewer.userId)];
    expect((await listOwnSessions(viewer))[0]).toMatchObject({ id: viewer.sessionId, isCurrent: true });
    await endSession(viewer, { sessionId: phone.sessionId });
    expect(await listOwnSessions(viewer)).toHaveLength(2);
    await signOutEverywhere(viewer);
    expect(await isIn()).toBe(false);
    expect(await viewerForSession(tablet.sessionId, tablet.userId)).toBeNull();
  });

  it('travels in a token that nobody can alter', async () => {
    const { viewer } = await signedIn();
    const token = await encodeSession({ sid: viewer.sessionId, sub: viewer.userId });
    expect(await decodeSession(token)).toEqual({ sid: viewer.sessionId, sub: viewer.userId });
    expect(await decodeSession(`${token.slice(0, -2)}xx`)).toBeNull();
    expect(await decodeSession('not a token')).toBeNull();
    expect(await decodeSession(undefined)).toBeNull();
  });
});

describe('changing the password', () => {
  const newPassword = 'velvet harbor ninety lanterns';

  it('ends the other sessions and keeps this one', async () => {
    const { districtId } = await createDistrict();
    const email = `${randomUUID()}@example.test`;
    const viewer = await createStaff(districtId, 'case_manager', { email });
    const phone = await createSession(viewer.userId);
    await changePassword(viewer, { currentPassword: testPassword, newPassword });
    expect(await viewerForSession(phone.sessionId, phone.userId)).toBeNull();
    expect(await viewerForSession(viewer.sessionId, viewer.userId)).not.toBeNull();
    await expect(signIn({ email, password: testPassword }, visitor())).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(signIn({ email, password: newPassword }, visitor())).resolves.toBeTruthy();
  });

  it('is refused with a wrong current password or a weak new one, and changes nothing', async () => {
    const { districtId } = await createDistrict();
    const email = `${randomUUID()}@example.test`;
    const viewer = await createStaff(districtId, 'case_manager', { email });
    await expect(changePassword(viewer, { currentPassword: 'wrong', newPassword })).rejects.toMatchObject({
      details: { fieldErrors: { currentPassword: ['auth.passwordWrong'] } },
    });
    const weak = changePassword(viewer, { currentPassword: testPassword, newPassword: 'password12345678' });
    await expect(weak).rejects.toMatchObject({
      details: { fieldErrors: { newPassword: ['auth.passwordCommon'] } },
    });
    await expect(signIn({ email, password: testPassword }, visitor())).resolves.toBeTruthy();
  });
});
