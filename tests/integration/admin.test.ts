import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeRole, disableMember, enableMember, switchAi } from '@/lib/admin/mutations';
import {
  getAiSettings,
  getOutboxLetter,
  listAuditEvents,
  listMembers,
  listOutbox,
} from '@/lib/admin/queries';
import { inviteMember } from '@/lib/auth/invitation-mutations';
import { viewerForSession } from '@/lib/auth/session';
import type { StaffViewer } from '@/lib/auth/viewer';
import { closeDatabase } from '@/lib/db/client';
import { newId } from '@/lib/db/id';
import { asSystem } from '@/lib/db/in-district';
import { createDistrict, createSession, createStaff } from '../setup/users';

const notFound = { code: 'not_found' };

let administrator: StaffViewer;
let teacher: StaffViewer;
let stranger: StaffViewer;

beforeAll(async () => {
  const [here, elsewhere] = [await createDistrict(), await createDistrict()];
  administrator = await createStaff(here.districtId, 'district_administrator', { name: 'Tom Whitfield' });
  teacher = await createStaff(here.districtId, 'general_education_teacher', { name: 'Ben Carter' });
  stranger = await createStaff(elsewhere.districtId, 'district_administrator');
});
afterAll(closeDatabase);

const isIn = async ({ sessionId, userId }: StaffViewer) =>
  (await viewerForSession(sessionId, userId)) !== null;

describe('the administration', () => {
  it('does not exist for other roles', async () => {
    const roles = ['case_manager', 'coordinator', 'related_service_provider'] as const;
    for (const role of roles) {
      const viewer = await createStaff(administrator.districtId, role);
      const target = { membershipId: teacher.membershipId };
      await expect(listMembers(viewer)).rejects.toMatchObject(notFound);
      await expect(getAiSettings(viewer)).rejects.toMatchObject(notFound);
      await expect(listOutbox(viewer, {})).rejects.toMatchObject(notFound);
      await expect(getOutboxLetter(viewer, newId())).rejects.toMatchObject(notFound);
      await expect(listAuditEvents(viewer, {})).rejects.toMatchObject(notFound);
      await expect(disableMember(viewer, target)).rejects.toMatchObject(notFound);
      await expect(enableMember(viewer, target)).rejects.toMatchObject(notFound);
      await expect(changeRole(viewer, { ...target, role: 'coordinator' })).rejects.toMatchObject(notFound);
      await expect(switchAi(viewer, { enabled: true, revision: 1 })).rejects.toMatchObject(notFound);
    }
  });

  it("shows the district's own people and no hash", async () => {
    const rows = await listMembers(administrator);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['Tom Whitfield', 'Ben Carter']));
    expect(JSON.stringify(rows)).not.toContain('argon2');
    expect(rows.find(({ membershipId }) => membershipId === administrator.membershipId)?.can.change).toBe(
      false,
    );
    expect((await listMembers(stranger)).map(({ name }) => name)).not.toContain('Ben Carter');
  });
});

describe('a member', () => {
  it('is out at the next request once disabled, in no other way than by an own administrator', async () => {
    const member = await createStaff(administrator.districtId, 'case_manager');
    await expect(disableMember(stranger, member)).rejects.toMatchObject(notFound);
    expect(await isIn(member)).toBe(true);
    await disableMember(administrator, member);
    expect(await isIn(member)).toBe(false);
    await expect(enableMember(stranger, member)).rejects.toMatchObject(notFound);
    await enableMember(administrator, member);
    expect(await isIn(member)).toBe(false);
    expect(await createSession(member.userId)).toMatchObject({ role: 'case_manager' });
  });

  it('has the new role at the next request', async () => {
    const member = await createStaff(administrator.districtId, 'case_manager');
    await expect(changeRole(stranger, { ...member, role: 'coordinator' })).rejects.toMatchObject(notFound);
    await changeRole(administrator, { membershipId: member.membershipId, role: 'coordinator' });
    expect(await viewerForSession(member.sessionId, member.userId)).toMatchObject({ role: 'coordinator' });
    const { rows } = await listAuditEvents(administrator, { action: 'member.role_changed' });
    expect(rows[0]).toMatchObject({
      actorName: 'Tom Whitfield',
      subjectId: member.membershipId,
      payload: { from: 'case_manager', to: 'coordinator' },
    });
  });

  it('cannot change the own role or access', async () => {
    const own = { membershipId: administrator.membershipId };
    await expect(disableMember(administrator, own)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changeRole(administrator, { ...own, role: 'coordinator' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('of two administrators who remove each other at once, one stays', async () => {
    const { districtId } = await createDistrict();
    const first = await createStaff(districtId, 'district_administrator');
    const second = await createStaff(districtId, 'district_administrator');
    const results = await Promise.allSettled([disableMember(first, second), disableMember(second, first)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const left = await asSystem((tx) => tx.membership.count({ where: { districtId, endedAt: null } }));
    expect(left).toBe(1);
  });
});

describe('the AI switch', () => {
  it('acts on the own district, is recorded, and refuses a change on old settings', async () => {
    const before = await getAiSettings(administrator);
    expect(before).toMatchObject({ aiEnabled: false, provider: 'built-in', host: null });
    await switchAi(administrator, { enabled: true, revision: before.revision });
    expect(await getAiSettings(administrator)).toMatchObject({
      aiEnabled: true,
      revision: before.revision + 1,
    });
    expect(await getAiSettings(stranger)).toMatchObject({ aiEnabled: false });
    const late = switchAi(administrator, { enabled: false, revision: before.revision });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    const { rows } = await listAuditEvents(administrator, { action: 'district.ai_switched' });
    expect(rows.map(({ payload }) => payload)).toEqual([{ enabled: true }]);
  });
});

describe('the outbox', () => {
  it('shows the mail of the own district only', async () => {
    await inviteMember(administrator, {
      email: 'ada.brook@example.test',
      name: 'Ada Brook',
      role: 'coordinator',
      language: 'en',
    });
    const { rows, isSmtpConfigured } = await listOutbox(administrator, {});
    expect(isSmtpConfigured).toBe(false);
    expect(rows[0]).toMatchObject({ toAddress: 'ada.brook@example.test', sentAt: null });
    const mailId = rows[0]?.id ?? '';
    expect((await getOutboxLetter(administrator, mailId))?.text).toMatch(/http:\/\/localhost:3000\/invite\//);
    expect(await getOutboxLetter(stranger, mailId)).toBeNull();
    expect((await listOutbox(stranger, {})).rows).toEqual([]);
  });
});

describe('the audit log', () => {
  it('goes back page by page without a gap or a repeat, in the own district only', async () => {
    const { districtId } = await createDistrict();
    const viewer = await createStaff(districtId, 'district_administrator');
    const ids = Array.from({ length: 450 }, newId);
    await asSystem((tx) =>
      tx.auditEvent.createMany({
        data: ids.map((id) => ({ districtId, id, action: 'student.added', payload: {} })),
      }),
    );
    const seen: string[] = [];
    let before: string | undefined;
    for (let page = 0; page < 5; page += 1) {
      const { rows, next } = await listAuditEvents(viewer, {
        action: 'student.added',
        ...(before ? { before } : {}),
      });
      seen.push(...rows.map(({ id }) => id));
      if (!next) break;
      before = next;
    }
    expect(seen).toEqual(ids.toSorted().toReversed());
    expect((await listAuditEvents(administrator, { action: 'student.added' })).rows).toEqual([]);
  });
});
