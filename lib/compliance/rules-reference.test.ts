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
      .filter((line) => /^\| [A-Z]+-\d/.test(line));
    expect(rows).toHaveLength(rules.length);
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(10);
    expect(rows.filter((row) => row.includes('| yes |'))).toHaveLength(implementedRuleIds.length);
  });
});
