import 'server-only';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { invitationsKeptBy } from './invitation-policy';
import { tokenDigest } from './one-time-token';
import { oneTimeTokenSchema } from './schema';
import type { StaffViewer } from './viewer';

export type InvitationToAnswer = {
  kind: 'guardian' | 'staff';
  name: string;
  email: string;
  districtName: string;
  /** The address has an account already: its password, not a new one, accepts. */
  hasAccount: boolean;
};

/** The invitation of a token; null when unknown, withdrawn, used or too old, which all look the same. */
export function findInvitation(token: string): Promise<InvitationToAnswer | null> {
  if (!oneTimeTokenSchema.safeParse(token).success) return Promise.resolve(null);
  return asSystem(async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: {
        tokenHash: tokenDigest(token),
        acceptedAt: null,
        revokedAt: null,
        expiresAt: { gt: new Date() },
      },
      select: { districtId: true, kind: true, name: true, email: true },
    });
    if (!invitation) return null;
    const { districtId, ...shown } = invitation;
    const district = await tx.district.findUniqueOrThrow({
      where: { id: districtId },
      select: { name: true },
    });
    const account = await tx.user.findUnique({
      where: { email: shown.email },
      select: { passwordHash: true },
    });
    return { ...shown, districtName: district.name, hasAccount: Boolean(account?.passwordHash) };
  });
}

export type OpenInvitation = {
  id: string;
  kind: 'guardian' | 'staff';
  email: string;
  name: string;
  role: string | null;
  relationship: string | null;
  createdAt: string;
  expiresAt: string;
};

const maxListed = 200;

/** Open invitations the viewer may withdraw: of one student's family, or of the whole district. */
export function listOpenInvitations(
  viewer: StaffViewer,
  { studentId }: { studentId?: string } = {},
): Promise<OpenInvitation[]> {
  return inDistrict(viewer, async (tx) => {
    const rows = await tx.invitation.findMany({
      where: { AND: [invitationsKeptBy(viewer, new Date()), studentId ? { studentId } : {}] },
      orderBy: { createdAt: 'desc' },
      take: maxListed,
      select: {
        id: true,
        kind: true,
        email: true,
        name: true,
        role: true,
        relationship: true,
        createdAt: true,
        expiresAt: true,
      },
    });
    return rows.map(({ createdAt, expiresAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }));
  });
}
