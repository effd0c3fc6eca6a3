import 'server-only';
import { render } from '@react-email/render';
import { newId } from '@/lib/db/id';
import type { Transaction } from '@/lib/db/in-district';
import { letterPage, letterText } from './letter';
import { writeLetter, type LetterFacts } from './templates';

type Addressed = LetterFacts & Readonly<{ districtId: string; toAddress: string }>;

/**
 * Keeps a letter in the outbox, in the caller's transaction, and returns its id. Call `sendSoon` with the id;
 * without an SMTP server the letter stays here, readable by the administrator.
 */
export async function keepMail(
  tx: Transaction,
  { districtId, toAddress, ...facts }: Addressed,
): Promise<string> {
  const letter = await writeLetter(facts);
  const id = newId();
  await tx.outboxMail.create({
    data: {
      districtId,
      id,
      toAddress,
      template: facts.template,
      subject: letter.subject,
      text: letterText(letter),
      html: await render(letterPage(letter)),
    },
    select: { id: true },
  });
  return id;
}
