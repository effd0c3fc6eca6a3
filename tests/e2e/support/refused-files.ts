import { readFile } from 'node:fs/promises';
import { fixture } from './documents';

type RefusedFile = readonly [name: string, content: Buffer, message: string];

/** Files that cannot be used, and what the person is told. */
export async function refusedFiles(): Promise<RefusedFile[]> {
  const pdf = await readFile(fixture('evaluation-report.pdf'));
  return [
    ['empty.pdf', Buffer.alloc(0), 'The file has nothing in it.'],
    [
      'program.pdf',
      Buffer.from('MZ\u0090\u0000 not a document'),
      'What is inside the file is not what its name says.',
    ],
    ['picture.png', Buffer.from('\u0089PNG'), 'Only PDF, Word (.docx) and text (.txt) files can be read.'],
    ['cut-off.pdf', pdf.subarray(0, 400), 'The file is damaged and cannot be read.'],
    ['locked.pdf', await readFile(fixture('encrypted.pdf')), 'The file is locked with a password.'],
  ];
}
