import { describe, expect, it } from 'vitest';
import { titleOf } from './title';

describe('a title from a file name', () => {
  it.each([
    ['Evaluation_report 2026.pdf', 'Evaluation report 2026'],
    ['C:\\Users\\me\\report.docx', 'report'],
    ['../../etc/passwd.txt', 'passwd'],
    ['no-extension', 'no-extension'],
    ['exe\u202Efdp.pdf', 'exefdp'],
    ['bad\u0000\nname.pdf', 'badname'],
    ['.pdf', '—'],
    ['', '—'],
  ])('%j becomes %j', (fileName, title) => {
    expect(titleOf(fileName)).toBe(title);
  });

  it('is cut to 200 characters and never inside a pair', () => {
    const title = titleOf(`a${'😀'.repeat(150)}.pdf`);
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title.isWellFormed()).toBe(true);
  });
});
