import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/auth/accept-invitation';
import { inviteGuardian, inviteMember, revokeInvitation } from '@/lib/auth/invitation-mutations';
import { findInvitation, listOpenInvitations } from '@/lib/auth/invitation-queries';
import { viewerForSession } from '@/lib/auth/session';
import type { StaffViewer } from '@/lib/auth/viewer';
import { closeDatabase } from '@/lib/db/client';
import { asSystem } from '@/lib/db/in-district';
import { restoreGuardianship, revokeGuardianship } from '@/lib/families/guardianship-mutations';
import {
  createDistrict,
  createGuardian,
  createMembership,
  createSession,
  createStaff,
  createStudent,
  createUser,
  testPassword,
  type TestDistrict,
} from '../setup/users';

const visitor = () => ({ address: randomUUID(), userAgent: null });
const notFound = { code: 'not_found' };

let district: TestDistrict;
let caseManager: StaffViewer;
let colleague: StaffViewer;
let administrator: StaffViewer;
let studentId: string;

async function caseManagerWithStudent(): Promise<[StaffViewer, string]> {
  const { userId } = await createUser({ name: 'Marisol Vega' });
  const { id } = await createMembership(userId, district.districtId, 'case_manager');
  const student = await createStudent(district, { caseManagerMembershipId: id });
  return [(await createSession(userId)) as StaffViewer, student];
}

beforeAll(async () => {
  district = await createDistrict('Willow Creek Schools');
  [caseManager, studentId] = await caseManagerWithStudent();
  colleague = await createStaff(district.districtId, 'case_manager');
  administrator = await createStaff(district.districtId, 'district_administrator');
});
afterAll(closeDatabase);

const guardianInput = (email = `${randomUUID()}@example.test`) => ({
  studentId,
  email,
  name: 'Lucia Reyes',
  relationship: 'mother',
  language: 'es' as const,
});

async function letterTo(toAddress: string) {
  return asSystem((tx) => tx.outboxMail.findFirstOrThrow({ where: { toAddress }, orderBy: { id: 'desc' } }));
}

async function tokenFor(email: string): Promise<string> {
  const { text } = await letterTo(email);
  const token = /\/invite\/([\w-]{43})\s/.exec(text)?.[1];
  if (!token) throw new Error('the letter holds no link');
  return token;
}

async function invited(): Promise<{ email: string; token: string; invitationId: string }> {
  const input = guardianInput();
  const { invitationId } = await inviteGuardian(caseManager, input);
  return { email: input.email, token: await tokenFor(input.email), invitationId };
}

describe('inviting', () => {
  it('writes a letter in the language of the parent that names no child, and keeps only a digest of the link', async () => {
    const { email, token, invitationId } = await invited();
    const letter = await letterTo(email);
    expect(letter.subject).toBe('Le invitamos al plan escolar de su hijo o hija');
    for (const part of [letter.subject, letter.text, letter.html]) expect(part).not.toMatch(/Robin|Marsh/);
    expect(letter.html).toContain(`http://localhost:3000/invite/${token}`);
    const row = await asSystem((tx) => tx.invitation.findFirstOrThrow({ where: { id: invitationId } }));
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row.expiresAt.getTime() - Date.now()).toBeGreaterThan(13.9 * 86_400_000);
  });

  it('is for the case manager of the student and the administrator, not for others', async () => {
    await expect(inviteGuardian(colleague, guardianInput())).rejects.toMatchObject(notFound);
    const teacher = await createStaff(district.districtId, 'general_education_teacher');
    await expect(inviteGuardian(teacher, guardianInput())).rejects.toMatchObject(notFound);
    const elsewhere = await createDistrict();
    for (const role of ['coordinator', 'district_administrator'] as const) {
      const stranger = await createStaff(elsewhere.districtId, role);
      await expect(inviteGuardian(stranger, guardianInput())).rejects.toMatchObject(notFound);
    }
    await expect(inviteGuardian(administrator, guardianInput())).resolves.toBeTruthy();
  });

  it('staff is for the administrator alone', async () => {
    const input = {
      email: `${randomUUID()}@example.test`,
      name: 'Ben Carter',
      role: 'coordinator',
      language: 'en',
    } as const;
    await expect(inviteMember(caseManager, input)).rejects.toMatchObject(notFound);
    await inviteMember(administrator, input);
    const viewer = await acceptInvitation(
      { token: await tokenFor(input.email), password: testPassword },
      visitor(),
    );
    expect(viewer).toMatchObject({ kind: 'staff', role: 'coordinator', districtId: district.districtId });
    await expect(inviteMember(administrator, input)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('again withdraws the earlier link, and a linked parent is not invited twice', async () => {
    const { email, token } = await invited();
    await inviteGuardian(caseManager, guardianInput(email));
    expect(await findInvitation(token)).toBeNull();
    await acceptInvitation({ token: await tokenFor(email), password: testPassword }, visitor());
    await expect(inviteGuardian(caseManager, guardianInput(email))).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'auth.alreadyLinked' },
    });
  });
});

describe('an invitation', () => {
  it('makes the account, links the child and signs in', async () => {
    const { email, token } = await invited();
    expect(await findInvitation(token)).toEqual({
      kind: 'guardian',
      name: 'Lucia Reyes',
      email,
      districtName: 'Willow Creek Schools',
      hasAccount: false,
    });
    const viewer = await acceptInvitation({ token, name: 'Lucía Reyes', password: testPassword }, visitor());
    expect(viewer).toMatchObject({ kind: 'guardian', name: 'Lucía Reyes', locale: 'es' });
    expect(await findInvitation(token)).toBeNull();
  });

  it('links another child to the account there is, with its password only', async () => {
    const first = await invited();
    const parent = await acceptInvitation({ token: first.token, password: testPassword }, visitor());
    const [otherManager, otherStudent] = await caseManagerWithStudent();
    await inviteGuardian(otherManager, { ...guardianInput(first.email), studentId: otherStudent });
    const token = await tokenFor(first.email);
    expect(await findInvitation(token)).toMatchObject({ hasAccount: true });
    const wrong = acceptInvitation({ token, password: 'velvet harbor ninety lanterns' }, visitor());
    await expect(wrong).rejects.toMatchObject({
      details: { fieldErrors: { password: ['auth.passwordWrong'] } },
    });
    const viewer = await acceptInvitation({ token, password: testPassword }, visitor());
    expect(viewer.userId).toBe(parent.userId);
    const links = await asSystem((tx) =>
      tx.guardianship.findMany({ where: { userId: parent.userId, revokedAt: null } }),
    );
    expect(links.map((row) => row.studentId).toSorted()).toEqual([studentId, otherStudent].toSorted());
  });

  it('is accepted once, however many presses arrive at once', async () => {
    const { email, token, invitationId } = await invited();
    const presses = await Promise.allSettled(
      Array.from({ length: 6 }, () => acceptInvitation({ token, password: testPassword }, visitor())),
    );
    const users = new Set(
      presses.flatMap((press) => (press.status === 'fulfilled' ? [press.value.userId] : [])),
    );
    expect(users.size).toBe(1);
    const [userId] = users;
    const [accounts, links, events] = await asSystem(async (tx) => [
      await tx.user.count({ where: { email } }),
      await tx.guardianship.count({ where: { userId } }),
      await tx.auditEvent.count({ where: { action: 'invitation.accepted', subjectId: invitationId } }),
    ]);
    expect([accounts, links, events]).toEqual([1, 1, 1]);
  });

  it('cannot be used by a second person who sees the link', async () => {
    const { token } = await invited();
    await acceptInvitation({ token, password: testPassword }, visitor());
    const second = acceptInvitation(
      { token, name: 'Someone', password: 'velvet harbor ninety lanterns' },
      visitor(),
    );
    await expect(second).rejects.toMatchObject({
      details: { fieldErrors: { password: ['auth.passwordWrong'] } },
    });
    await asSystem((tx) =>
      tx.invitation.updateMany({
        where: { acceptedAt: { not: null } },
        data: { acceptedAt: new Date(Date.now() - 3_600_000) },
      }),
    );
    await expect(acceptInvitation({ token, password: testPassword }, visitor())).rejects.toMatchObject(
      notFound,
    );
  });

  it('gives an account without a password its first one, but not one of another district', async () => {
    const elsewhere = await createDistrict();
    const places = { own: district.districtId, other: elsewhere.districtId };
    const tried = async (districtId: string) => {
      const { userId, email } = await createUser();
      await createMembership(userId, districtId, 'coordinator');
      await asSystem((tx) => tx.user.update({ where: { id: userId }, data: { passwordHash: null } }));
      await inviteGuardian(caseManager, guardianInput(email));
      return acceptInvitation({ token: await tokenFor(email), password: testPassword }, visitor());
    };
    await expect(tried(places.other)).rejects.toMatchObject(notFound);
    await expect(tried(places.own)).resolves.toMatchObject({ districtId: places.own });
  });

  it('that is unknown, withdrawn or too old looks the same', async () => {
    const withdrawn = await invited();
    const old = await invited();
    await expect(revokeInvitation(colleague, withdrawn)).rejects.toMatchObject(notFound);
    await revokeInvitation(caseManager, withdrawn);
    await asSystem((tx) =>
      tx.invitation.updateMany({ where: { id: old.invitationId }, data: { expiresAt: new Date() } }),
    );
    for (const token of [withdrawn.token, old.token, 'a'.repeat(43)]) {
      expect(await findInvitation(token)).toBeNull();
      await expect(acceptInvitation({ token, password: testPassword }, visitor())).rejects.toMatchObject({
        ...notFound,
        details: { reason: 'auth.invitationGone' },
      });
    }
  });

  it('with a weak password stays open', async () => {
    const { token } = await invited();
    const weak = acceptInvitation({ token, password: 'lucia reyes 123456' }, visitor());
    await expect(weak).rejects.toMatchObject({
      details: { fieldErrors: { password: ['auth.passwordCommon'] } },
    });
    await expect(acceptInvitation({ token, password: testPassword }, visitor())).resolves.toBeTruthy();
  });

  it('is listed only for those who may withdraw it', async () => {
    const { invitationId } = await invited();
    const ids = async (viewer: StaffViewer) =>
      (await listOpenInvitations(viewer, { studentId })).map(({ id }) => id);
    expect(await ids(caseManager)).toContain(invitationId);
    expect(await ids(administrator)).toContain(invitationId);
    expect(await ids(colleague)).toEqual([]);
    const stranger = await createStaff((await createDistrict()).districtId, 'district_administrator');
    expect(await ids(stranger)).toEqual([]);
  });
});

describe('a guardianship', () => {
  it('is ended and given back by those who answer for the student, at the next request', async () => {
    const guardian = await createGuardian(district.districtId, studentId);
    const link = await asSystem((tx) =>
      tx.guardianship.findFirstOrThrow({ where: { userId: guardian.userId } }),
    );
    const target = { guardianshipId: link.id };
    const isIn = async () => (await viewerForSession(guardian.sessionId, guardian.userId)) !== null;
    const stranger = await createStaff((await createDistrict()).districtId, 'district_administrator');
    for (const viewer of [colleague, stranger]) {
      await expect(revokeGuardianship(viewer, target)).rejects.toMatchObject(notFound);
      await expect(restoreGuardianship(viewer, target)).rejects.toMatchObject(notFound);
    }
    expect(await isIn()).toBe(true);
    await revokeGuardianship(caseManager, target);
    expect(await isIn()).toBe(false);
    await revokeGuardianship(caseManager, target);
    await restoreGuardianship(administrator, target);
    expect(await isIn()).toBe(true);
    const events = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { subjectId: link.id }, orderBy: { id: 'asc' } }),
    );
    expect(events.map(({ action }) => action)).toEqual(['guardianship.revoked', 'guardianship.restored']);
  });
});
