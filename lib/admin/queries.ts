import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import type { MemberRole } from '@/lib/db/generated/enums';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { env } from '@/lib/env';
import { withoutOneTimeLinks } from '@/lib/mail/one-time-link';
import { assertAdministrator } from './policy';
import type { AuditSearch, PageSearch } from './schema';

const maxMembers = 1_000;
const pageSize = 200;

export type MemberRow = {
  membershipId: string;
  name: string;
  email: string;
  role: MemberRole;
  isEnabled: boolean;
  can: { change: boolean };
};

/** The staff of the district, those with access first. Nobody changes their own role or access. */
export async function listMembers(viewer: StaffViewer): Promise<MemberRow[]> {
  assertAdministrator(viewer);
  const rows = await inDistrict(viewer, (tx) =>
    tx.membership.findMany({
      where: { districtId: viewer.districtId },
      orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { user: { name: 'asc' } }],
      take: maxMembers,
      select: {
        id: true,
        role: true,
        endedAt: true,
        user: { select: { name: true, email: true, disabledAt: true } },
      },
    }),
  );
  return rows.map(({ id, role, endedAt, user }) => ({
    membershipId: id,
    name: user.name,
    email: user.email,
    role,
    isEnabled: !endedAt && !user.disabledAt,
    can: { change: id !== viewer.membershipId },
  }));
}

export type AiSettings = {
  aiEnabled: boolean;
  revision: number;
  provider: 'built-in' | 'google' | 'openai-compatible';
  modelId: string | null;
  /** The host data goes to when AI is on; null when everything stays on this server. */
  host: string | null;
};

/** Whether the district drafts with a model, and which one the server is set up for. */
export async function getAiSettings(viewer: StaffViewer): Promise<AiSettings> {
  assertAdministrator(viewer);
  const district = await inDistrict(viewer, (tx) =>
    tx.district.findUniqueOrThrow({
      where: { id: viewer.districtId },
      select: { aiEnabled: true, revision: true },
    }),
  );
  return { ...district, ...configuredProvider() };
}

function configuredProvider(): Pick<AiSettings, 'provider' | 'modelId' | 'host'> {
  const settings = env();
  const provider = settings.AI_PROVIDER;
  if (provider === 'google') {
    const address = settings.GOOGLE_BASE_URL ?? 'https://generativelanguage.googleapis.com';
    return { provider, modelId: settings.GOOGLE_MODEL, host: new URL(address).host };
  }
  if (provider === 'openai-compatible') {
    const address = settings.OPENAI_COMPATIBLE_BASE_URL;
    return {
      provider,
      modelId: settings.OPENAI_COMPATIBLE_MODEL ?? null,
      host: address ? new URL(address).host : null,
    };
  }
  return { provider, modelId: null, host: null };
}

export type OutboxRow = {
  id: string;
  toAddress: string;
  subject: string;
  createdAt: string;
  sentAt: string | null;
  failureCode: string | null;
};

export type OutboxPage = { rows: OutboxRow[]; next: string | null; isSmtpConfigured: boolean };

/** The district's mail, newest first, `before` an id. */
export async function listOutbox(viewer: StaffViewer, { before }: PageSearch): Promise<OutboxPage> {
  assertAdministrator(viewer);
  const rows = await inDistrict(viewer, (tx) =>
    tx.outboxMail.findMany({
      // Ids are UUID v7: their order is the order of writing.
      where: { districtId: viewer.districtId, ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: 'desc' },
      take: pageSize + 1,
      select: { id: true, toAddress: true, subject: true, createdAt: true, sentAt: true, failureCode: true },
    }),
  );
  return { ...paged(rows.map(withSentTimes)), isSmtpConfigured: Boolean(env().SMTP_URL) };
}

export type OutboxLetter = OutboxRow & { text: string };

/**
 * With a mail server a link to a password is for the mailbox alone; without one the administrator hands it on.
 */
function readableReset(text: string): string {
  return env().SMTP_URL ? withoutOneTimeLinks(text) : text;
}

/** One letter as it was written; null when it is not of this district. */
export async function getOutboxLetter(viewer: StaffViewer, mailId: string): Promise<OutboxLetter | null> {
  assertAdministrator(viewer);
  const row = await inDistrict(viewer, (tx) =>
    tx.outboxMail.findFirst({
      where: { districtId: viewer.districtId, id: mailId },
      select: {
        id: true,
        toAddress: true,
        subject: true,
        createdAt: true,
        sentAt: true,
        failureCode: true,
        template: true,
        text: true,
      },
    }),
  );
  if (!row) return null;
  const { template, text, ...rest } = row;
  return withSentTimes({ ...rest, text: template === 'password_reset' ? readableReset(text) : text });
}

export type AuditRow = {
  id: string;
  action: string;
  actorName: string | null;
  subjectId: string | null;
  payload: unknown;
  createdAt: string;
};

export type AuditPage = { rows: AuditRow[]; next: string | null };

/** What was done in the district, newest first, `before` an id, of one action when it is given. */
export async function listAuditEvents(
  viewer: StaffViewer,
  { action, before }: AuditSearch,
): Promise<AuditPage> {
  assertAdministrator(viewer);
  return inDistrict(viewer, async (tx) => {
    const found = await tx.auditEvent.findMany({
      where: {
        districtId: viewer.districtId,
        ...(action ? { action } : {}),
        ...(before ? { id: { lt: before } } : {}),
      },
      orderBy: { id: 'desc' },
      take: pageSize + 1,
      select: { id: true, action: true, actorId: true, subjectId: true, payload: true, createdAt: true },
    });
    const names = await namesOf(
      tx,
      found.flatMap(({ actorId }) => (actorId ? [actorId] : [])),
    );
    const rows = found.map(({ actorId, createdAt, ...row }) => ({
      ...row,
      actorName: actorId ? (names.get(actorId) ?? null) : null,
      createdAt: createdAt.toISOString(),
    }));
    return paged(rows);
  });
}

async function namesOf(tx: Transaction, userIds: readonly string[]): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

function withSentTimes<Row extends { createdAt: Date; sentAt: Date | null }>(row: Row) {
  return { ...row, createdAt: row.createdAt.toISOString(), sentAt: row.sentAt?.toISOString() ?? null };
}

/** A page and the id to go on from; one row more than a page was read to know whether there is more. */
function paged<Row extends { id: string }>(read: Row[]): { rows: Row[]; next: string | null } {
  const rows = read.slice(0, pageSize);
  return { rows, next: read.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
}
