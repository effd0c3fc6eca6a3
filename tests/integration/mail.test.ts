import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getOutboxLetter, listOutbox } from '@/lib/admin/queries';
import { inviteMember } from '@/lib/auth/invitation-mutations';
import type { StaffViewer } from '@/lib/auth/viewer';
import { closeDatabase } from '@/lib/db/client';
import { deliverMail, mailJob } from '@/lib/mail/deliver';
import { startFakeSmtpServer, type FakeSmtpServer } from '../fakes/smtp-server';
import { createDistrict, createStaff } from '../setup/users';

let smtp: FakeSmtpServer;
let administrator: StaffViewer;

beforeAll(async () => {
  smtp = await startFakeSmtpServer();
  process.env.SMTP_URL = smtp.url;
  process.env.MAIL_FROM = 'Throughline <no-reply@example.test>';
  administrator = await createStaff((await createDistrict()).districtId, 'district_administrator');
});
afterAll(async () => {
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
  await smtp.close();
  await closeDatabase();
});

async function writtenMail(email: string): Promise<string> {
  await inviteMember(administrator, { email, name: 'Inés Peña', role: 'coordinator', language: 'es' });
  const { rows } = await listOutbox(administrator, {});
  const row = rows.find(({ toAddress }) => toAddress === email);
  if (!row) throw new Error('no mail was written');
  return row.id;
}

const letter = async (id: string) => {
  const found = await getOutboxLetter(administrator, id);
  if (!found) throw new Error('no such mail');
  return found;
};

describe('a letter', () => {
  it('is sent once over SMTP, and its one-time link does not stay in the outbox', async () => {
    const id = await writtenMail('ines@example.test');
    expect((await letter(id)).text).toMatch(/\/invite\/[\w-]{43}\n/);
    await deliverMail(id);
    await deliverMail(id);
    expect(smtp.mails).toHaveLength(1);
    const [wire = ''] = smtp.mails;
    expect(wire).toContain('To: ines@example.test');
    expect(wire).toContain('From: Throughline <no-reply@example.test>');
    expect(wire).toMatch(/multipart\/alternative/);
    const sent = await letter(id);
    expect(sent.sentAt).not.toBeNull();
    expect(sent.text).toContain('/invite/…');
    expect(sent.text).not.toMatch(/\/invite\/[\w-]{43}/);
  });

  it('that the server refuses stays, is tried again, and is marked when it is given up', async () => {
    const id = await writtenMail('full@example.test');
    smtp.refuseWith('451 try later');
    await expect(deliverMail(id)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await letter(id)).toMatchObject({ sentAt: null, failureCode: null });
    await mailJob.abandon?.({ mailId: id });
    expect(await letter(id)).toMatchObject({ sentAt: null, failureCode: 'not_delivered' });
    smtp.refuseWith(null);
    await deliverMail(id);
    expect(await letter(id)).toMatchObject({ failureCode: null, sentAt: expect.any(String) });
  });
});
