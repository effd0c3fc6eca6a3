import 'server-only';
import { createTransport } from 'nodemailer';
import { asSystem } from '@/lib/db/in-district';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { openJobQueue, sendJob } from '@/lib/jobs/queue';
import type { JobHandler } from '@/lib/jobs/queues';
import { reportUnexpected } from '@/lib/observability/report';
import { withoutOneTimeLinks } from './one-time-link';

const timeoutMs = 20_000;
const maxSwept = 500;
/** The job may start before the transaction that wrote the letter has ended. */
const settleSeconds = 2;

/**
 * Queues letters for delivery. Does nothing without an SMTP server or without a queue in this process; a
 * letter that could not be queued stays in the outbox and is found by `sendWaitingMail`.
 */
export async function sendSoon(mailIds: readonly string[]): Promise<void> {
  if (!env().SMTP_URL || !openJobQueue()) return;
  for (const mailId of mailIds) {
    try {
      await sendJob('mail.send', { mailId }, { key: mailId, delaySeconds: settleSeconds });
    } catch (error) {
      reportUnexpected(error, { part: 'mail', mailId });
      return;
    }
  }
}

/** Queues what an earlier process left unsent. For start-up, after the queue is open. */
export async function sendWaitingMail(): Promise<void> {
  if (!env().SMTP_URL) return;
  const waiting = await asSystem((tx) =>
    tx.outboxMail.findMany({
      where: { sentAt: null, failureCode: null },
      orderBy: { createdAt: 'asc' },
      take: maxSwept,
      select: { id: true },
    }),
  );
  await sendSoon(waiting.map(({ id }) => id));
}

/** Sends one letter, once. Without an SMTP server, or when it is sent already or not there, does nothing. */
export async function deliverMail(mailId: string): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) return;
  const mail = await asSystem((tx) =>
    tx.outboxMail.findFirst({
      where: { id: mailId, sentAt: null },
      select: { districtId: true, toAddress: true, subject: true, text: true, html: true },
    }),
  );
  if (!mail) return;
  const { districtId, toAddress, ...letter } = mail;
  await send(SMTP_URL, { from: MAIL_FROM, to: toAddress, ...letter });
  await asSystem((tx) =>
    tx.outboxMail.updateMany({
      where: { districtId, id: mailId },
      data: {
        sentAt: new Date(),
        failureCode: null,
        // A one-time link has no business resting in the outbox once the letter is on its way.
        text: withoutOneTimeLinks(letter.text),
        html: withoutOneTimeLinks(letter.html),
      },
    }),
  );
}

async function send(
  url: string,
  mail: { from: string; to: string; subject: string; text: string; html: string },
) {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  try {
    await transport.sendMail(mail);
  } catch (error) {
    throw new AppError('unavailable', 'mail not sent', { cause: error });
  } finally {
    transport.close();
  }
}

/** The job `mail.send`: tried again for a while, then marked as failed for the administrator to see. */
export const mailJob: JobHandler<'mail.send'> = {
  run: ({ mailId }) => deliverMail(mailId),
  abandon: async ({ mailId }) => {
    await asSystem((tx) =>
      tx.outboxMail.updateMany({
        where: { id: mailId, sentAt: null },
        data: { failureCode: 'not_delivered' },
      }),
    );
  },
};
