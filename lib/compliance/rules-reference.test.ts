import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { implementedRuleIds } from './registry';
import { rulesReference } from './rules-reference';
import { rules } from './rule-table';

describe('docs/rules.md', () => {
  it('is current', async () => {
    const file = path.join(import.meta.dirname, '..', '..', 'docs', 'rules.md');
    expect(await readFile(file, 'utf8'), 'run node scripts/generate-rules-reference.mjs').toBe(
      rulesReference(),
    );
  });

  it('has one row of eight cells for each rule and says what is checked', () => {
    const rows = rulesReference()
      .split('\n')
      .filter((line) => /^\| [A-Z]+-\d/.test(line) && line.split(/(?<!\\)\|/).length > 4);
    expect(rows).toHaveLength(rules.length);
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(10);
    expect(rows.filter((row) => row.includes('| yes |'))).toHaveLength(implementedRuleIds.length);
  });

  it('says how each rule of wording decides, and what nobody can override', () => {
    const text = rulesReference();
    const notes = text.slice(text.indexOf('## How wording is read'));
    for (const { id } of rules.filter(({ method }) => method === 'heuristic'))
      expect(notes).toContain(`| ${id} |`);
    expect(notes).toContain('DOC-03, DOC-04, DOC-06, DOC-07, CN-01');
  });
});
