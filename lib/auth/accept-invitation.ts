import 'server-only';
import { record } from '@/lib/audit/record';
import { asSystem, type Transaction } from '@/lib/db/in-district';
import { newId } from '@/lib/db/id';
import { AppError } from '@/lib/errors';
import { consumeLimit, refundLimit } from '@/lib/limits/consume';
import { tokenDigest } from './one-time-token';
import { openSession } from './open-session';
import { hashPassword, verifyPassword } from './password';
import { passwordProblem } from './password-rules';
import type { AcceptInvitationInput } from './schema';
import type { Viewer } from './viewer';
import type { Visitor } from './visitor';

/** A link pressed twice within this time signs in again with the same password instead of failing. */
const secondPressMs = 10 * 60_000;

const gone = () => new AppError('not_found', 'invitation gone', { reason: 'auth.invitationGone' });
const wrongField = (field: string, message: string) =>
  new AppError('invalid', `${field}: ${message}`, { fieldErrors: { [field]: [message] } });

type Found = NonNullable<Awaited<ReturnType<typeof readInvitation>>>;

/**
 * Accepts an invitation once: makes the account, or checks the password of the existing one, links it and signs
 * in. Unknown, withdrawn, used and too old links answer alike with `not_found`.
 */
export async function acceptInvitation(input: AcceptInvitationInput, visitor: Visitor): Promise<Viewer> {
  await consumeLimit('invitation_answer', visitor.address);
  const found = await asSystem((tx) => readInvitation(tx, input.token));
  if (!found) throw gone();
  // Hashing takes its time outside of any transaction.
  const passwordHash = found.user?.passwordHash
    ? await checkedHash(found, input.password)
    : await newHash(found, input);
  const viewer = await asSystem((tx) => link(tx, { found, input, passwordHash, visitor }));
  await refundLimit('invitation_answer', visitor.address);
  return viewer;
}

async function readInvitation(tx: Transaction, token: string) {
  const now = new Date();
  const invitation = await tx.invitation.findFirst({
    where: {
      tokenHash: tokenDigest(token),
      revokedAt: null,
      expiresAt: { gt: now },
      OR: [{ acceptedAt: null }, { acceptedAt: { gt: new Date(now.getTime() - secondPressMs) } }],
    },
    select: {
      districtId: true,
      id: true,
      kind: true,
      email: true,
      name: true,
      role: true,
      studentId: true,
      relationship: true,
      language: true,
      acceptedAt: true,
    },
  });
  if (!invitation) return null;
  const [district, user] = [
    await tx.district.findUniqueOrThrow({ where: { id: invitation.districtId }, select: { name: true } }),
    await tx.user.findUnique({
      where: { email: invitation.email },
      select: { id: true, passwordHash: true, disabledAt: true },
    }),
  ];
  return { ...invitation, districtName: district.name, user };
}

async function checkedHash({ email, user }: Found, password: string): Promise<string> {
  await consumeLimit('sign_in_account', email);
  const passwordHash = user?.passwordHash ?? null;
  if (!(await verifyPassword(passwordHash, password)) || !passwordHash)
    throw wrongField('password', 'auth.passwordWrong');
  await refundLimit('sign_in_account', email);
  return passwordHash;
}

function newHash(
  { email, name, districtName, acceptedAt }: Found,
  input: AcceptInvitationInput,
): Promise<string> {
  if (acceptedAt) throw gone();
  const problem = passwordProblem(input.password, [email, input.name ?? name, districtName]);
  if (problem) throw wrongField('password', problem);
  return hashPassword(input.password);
}

type Linking = Readonly<{
  found: Found;
  input: AcceptInvitationInput;
  passwordHash: string;
  visitor: Visitor;
}>;

async function link(tx: Transaction, { found, input, passwordHash, visitor }: Linking): Promise<Viewer> {
  const { count } = await tx.invitation.updateMany({
    where: {
      districtId: found.districtId,
      id: found.id,
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
    },
    data: { acceptedAt: new Date() },
  });
  // The second of two presses waits for the first above, then finds an account with this very password.
  const userId =
    count === 1 ? await linkedUser(tx, { found, input, passwordHash }) : await pressedTwice(tx, found, input);
  const viewer = userId ? await openSession(tx, userId, visitor.userAgent) : null;
  if (!viewer) throw gone();
  return viewer;
}

async function pressedTwice(
  tx: Transaction,
  { email }: Found,
  { password }: AcceptInvitationInput,
): Promise<string | null> {
  const user = await tx.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  return user && (await verifyPassword(user.passwordHash, password)) ? user.id : null;
}

async function linkedUser(tx: Transaction, linking: Omit<Linking, 'visitor'>): Promise<string> {
  const { found } = linking;
  const userId = await keepUser(tx, linking);
  await (found.kind === 'guardian' ? linkGuardian(tx, found, userId) : linkMember(tx, found, userId));
  await record(tx, {
    districtId: found.districtId,
    actorId: userId,
    action: 'invitation.accepted',
    subjectId: found.id,
    ...(found.studentId ? { studentId: found.studentId } : {}),
    payload: { kind: found.kind },
  });
  return userId;
}

async function keepUser(
  tx: Transaction,
  { found, input, passwordHash }: Omit<Linking, 'visitor'>,
): Promise<string> {
  const name = input.name ?? found.name;
  if (!found.user) {
    const created = await tx.user.create({
      data: { id: newId(), email: found.email, name, locale: found.language, passwordHash },
      select: { id: true },
    });
    return created.id;
  }
  const { id, passwordHash: before } = found.user;
  if (before) return id;
  // An account made without a password (a roster import) gets its first one, unless another press was faster.
  // With a place in another district it does not: whoever reads this district's outbox would come in there.
  const none = { districtId: { not: found.districtId } };
  const { count } = await tx.user.updateMany({
    where: { id, passwordHash: null, memberships: { none }, guardianships: { none } },
    data: { name, passwordHash },
  });
  if (count === 0) throw gone();
  return id;
}

async function linkGuardian(tx: Transaction, found: Found, userId: string): Promise<void> {
  const { districtId, studentId, relationship, language } = found;
  if (!studentId) throw gone();
  await tx.guardianship.upsert({
    where: { districtId_studentId_userId: { districtId, studentId, userId } },
    create: { districtId, id: newId(), studentId, userId, relationship: relationship ?? '', language },
    update: { revokedAt: null, language, ...(relationship ? { relationship } : {}) },
    select: { id: true },
  });
}

async function linkMember(tx: Transaction, found: Found, userId: string): Promise<void> {
  const { districtId, role } = found;
  if (!role) throw gone();
  await tx.membership.upsert({
    where: { districtId_userId: { districtId, userId } },
    create: { districtId, id: newId(), userId, role },
    update: { endedAt: null, role },
    select: { id: true },
  });
}
