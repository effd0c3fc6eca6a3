import { NextRequest } from 'next/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as getFamilyPdf } from '@/app/api/ieps/[id]/family-pdf/route';
import { GET as getVersionPdf } from '@/app/api/versions/[id]/pdf/route';
import { GET as getFamilyDocx } from '@/app/api/ieps/[id]/family-docx/route';
import { GET as getVersionDocx } from '@/app/api/versions/[id]/docx/route';
import type * as Session from '@/lib/auth/session';
import type { GuardianViewer, StaffViewer, Viewer } from '@/lib/auth/viewer';
import { asSystem } from '@/lib/db/in-district';
import { addFamilyNote, markOpened } from '@/lib/families/mutations';
import { revokeGuardianship } from '@/lib/families/guardianship-mutations';
import { getSharedIep, listChildren } from '@/lib/families/queries';
import { startIep } from '@/lib/ieps/mutations';
import { revokeShare, shareIep } from '@/lib/versions/mutations';
import { getSharing } from '@/lib/versions/queries';
import { closeWorkerPool } from '@/lib/workers/shared-pool';
import {
  createDistrict,
  createGuardian,
  createMembership,
  createSession,
  createStaff,
  createStudent,
  createUser,
} from '@/tests/setup/users';

const session = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock('@/lib/auth/session', async (original) => ({
  ...(await original<typeof Session>()),
  getViewer: () => Promise.resolve(session.viewer),
}));
// Outside a request there are no cookies to read the language from.
vi.mock('next-intl/server', async () => {
  const { wordingIn } = await import('@/tests/factories/wording');
  const { words } = await wordingIn('en');
  return { getLocale: () => Promise.resolve('en'), getTranslations: () => Promise.resolve(words) };
});

type Scene = {
  iepId: string;
  studentId: string;
  versionId: string;
  caseManager: StaffViewer;
  stranger: StaffViewer;
  parent: GuardianViewer;
  otherParent: GuardianViewer;
  unlinked: GuardianViewer;
};
let scene: Scene;

beforeAll(async () => {
  const district = await createDistrict();
  const { userId } = await createUser({ name: 'Dana Whitfield' });
  const { id: membershipId } = await createMembership(userId, district.districtId, 'case_manager');
  const viewer = await createSession(userId);
  if (viewer.kind !== 'staff') throw new Error('expected staff');
  const studentId = await createStudent(district, { caseManagerMembershipId: membershipId });
  const elsewhere = await createStudent(district);
  const parent = await createGuardian(district.districtId, studentId);
  const otherParent = await createGuardian(district.districtId, studentId);
  const unlinked = await createGuardian(district.districtId, elsewhere);
  const stranger = await createStaff(district.districtId, 'related_service_provider');
  const { iepId } = await startIep(viewer, { studentId, kind: 'annual' });
  const versionId = await share(viewer, iepId, [parent]);
  scene = { iepId, studentId, versionId, caseManager: viewer, stranger, parent, otherParent, unlinked };
});

beforeEach(() => {
  session.viewer = null;
});

afterAll(closeWorkerPool);

async function guardianshipOf({ userId }: GuardianViewer): Promise<string> {
  const { id } = await asSystem((tx) =>
    tx.guardianship.findFirstOrThrow({ where: { userId }, select: { id: true } }),
  );
  return id;
}

async function share(viewer: StaffViewer, iepId: string, guardians: GuardianViewer[]): Promise<string> {
  const guardianshipIds = await Promise.all(guardians.map(guardianshipOf));
  const { versionId } = await shareIep(viewer, { iepId, guardianshipIds, message: 'Please read.' });
  return versionId;
}

const request = () => new NextRequest('http://localhost:3000/api/x');
const withId = (id: string) => ({ params: Promise.resolve({ id }) });

async function familyPdf(viewer: Viewer | null, id = scene.iepId): Promise<Response> {
  session.viewer = viewer;
  return getFamilyPdf(request(), withId(id));
}

async function versionPdf(viewer: Viewer | null, id = scene.versionId): Promise<Response> {
  session.viewer = viewer;
  return getVersionPdf(request(), withId(id));
}

function exportsOf(userId: string) {
  return asSystem((tx) =>
    tx.auditEvent.findMany({
      where: { actorId: userId, action: 'iep.exported' },
      select: { studentId: true, subjectId: true, payload: true },
    }),
  );
}

describe('the shared plan of a guardian', () => {
  it('is the frozen version, without the working evidence', async () => {
    const shared = await getSharedIep(scene.parent, scene.iepId);
    expect(shared).toMatchObject({
      versionId: scene.versionId,
      versionNumber: 1,
      isDraft: true,
      message: 'Please read.',
      contactName: 'Dana Whitfield',
    });
    expect(shared?.document).not.toHaveProperty('evidence');
    expect(shared?.document).not.toHaveProperty('documents');
    expect((await listChildren(scene.parent))[0]?.shared?.iepId).toBe(scene.iepId);
  });

  it('is nothing for a linked parent it was not shared with, and for a parent of another child', async () => {
    expect(await getSharedIep(scene.otherParent, scene.iepId)).toBeNull();
    expect(await getSharedIep(scene.unlinked, scene.iepId)).toBeNull();
    expect((await listChildren(scene.otherParent))[0]?.shared).toBeNull();
  });

  it('takes a note, says whether it was read, and marks the plan opened once', async () => {
    await addFamilyNote(scene.parent, { iepId: scene.iepId, kind: 'question', text: '¿Por qué 90?' });
    const shared = await getSharedIep(scene.parent, scene.iepId);
    expect(shared?.notes).toEqual([
      expect.objectContaining({ kind: 'question', text: '¿Por qué 90?', isRead: false }),
    ]);
    await markOpened(scene.parent, scene.iepId);
    const first = await openedAt();
    await markOpened(scene.parent, scene.iepId);
    expect(first).not.toBeNull();
    expect(await openedAt()).toBe(first);
  });
});

async function openedAt(): Promise<string | null | undefined> {
  const sharing = await getSharing(scene.caseManager, scene.iepId);
  return sharing?.guardians.find(({ share: given }) => given)?.share?.openedAt;
}

describe('the PDF for the family', () => {
  it('is an attachment that is not kept, named without the child, and recorded', async () => {
    const response = await familyPdf(scene.parent);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="IEP-draft-v1.pdf"');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(await exportsOf(scene.parent.userId)).toEqual([
      {
        studentId: scene.studentId,
        subjectId: scene.iepId,
        payload: { versionId: scene.versionId, format: 'pdf' },
      },
    ]);
  });

  it('is absent alike for who has no share, no child here, a staff account, or a wrong address', async () => {
    const answers = [
      await bodyOf(await familyPdf(scene.otherParent)),
      await bodyOf(await familyPdf(scene.unlinked)),
      await bodyOf(await familyPdf(scene.caseManager)),
      await bodyOf(await familyPdf(scene.parent, 'not-an-id')),
    ];
    for (const answer of answers) expect(answer).toEqual([404, '{"code":"not_found"}']);
    expect((await familyPdf(null)).status).toBe(401);
    expect(await exportsOf(scene.otherParent.userId)).toEqual([]);
  });
});

async function bodyOf(response: Response): Promise<[number, string]> {
  return [response.status, await response.text()];
}

describe('the PDF for staff', () => {
  it('is given to the team and recorded, and absent for who is not of it', async () => {
    const response = await versionPdf(scene.caseManager);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="IEP-draft-v1.pdf"');
    expect(await exportsOf(scene.caseManager.userId)).toHaveLength(1);
    expect((await versionPdf(scene.stranger)).status).toBe(404);
    expect((await versionPdf(scene.parent)).status).toBe(404);
    expect((await versionPdf(null)).status).toBe(401);
    expect(await exportsOf(scene.stranger.userId)).toEqual([]);
  });
});

describe('the Word file', () => {
  const asked = (viewer: Viewer | null, get: typeof getVersionDocx, id: string) => {
    session.viewer = viewer;
    return get(request(), withId(id));
  };

  it('goes to the team and to the parent the plan was shared with, and is recorded', async () => {
    const { caseManager, versionId } = scene;
    const response = await asked(caseManager, getVersionDocx, versionId);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(/filename="IEP-draft-v\d+\.docx"/);
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await exportsOf(caseManager.userId)).map(({ payload }) => payload)).toContainEqual({
      versionId,
      format: 'docx',
    });
  });

  it('is for nobody else, and answers them as if there were none', async () => {
    expect((await asked(scene.stranger, getVersionDocx, scene.versionId)).status).toBe(404);
    expect((await asked(null, getVersionDocx, scene.versionId)).status).toBe(401);
    expect((await asked(scene.unlinked, getFamilyDocx, scene.iepId)).status).toBe(404);
    expect((await asked(scene.otherParent, getFamilyDocx, scene.iepId)).status).toBe(404);
    expect((await asked(scene.parent, getFamilyDocx, scene.iepId)).status).toBe(200);
  });
});

describe('a share or a link that ended', () => {
  it('closes the plan and its PDF with the next request', async () => {
    const versionId = await share(scene.caseManager, scene.iepId, [scene.otherParent]);
    expect(await getSharedIep(scene.otherParent, scene.iepId)).toMatchObject({ versionId });
    const sharing = await getSharing(scene.caseManager, scene.iepId);
    const guardianshipId = await guardianshipOf(scene.otherParent);
    const given = sharing?.guardians.find((guardian) => guardian.guardianshipId === guardianshipId)?.share;
    await revokeShare(scene.caseManager, { shareId: given?.shareId ?? '' });
    expect(await getSharedIep(scene.otherParent, scene.iepId)).toBeNull();
    expect((await familyPdf(scene.otherParent)).status).toBe(404);

    expect((await familyPdf(scene.parent)).status).toBe(200);
    await revokeGuardianship(scene.caseManager, { guardianshipId: await guardianshipOf(scene.parent) });
    expect(await getSharedIep(scene.parent, scene.iepId)).toBeNull();
    expect((await familyPdf(scene.parent)).status).toBe(404);
    await expect(
      addFamilyNote(scene.parent, { iepId: scene.iepId, kind: 'concern', text: 'Hello?' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
