import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allEntryKinds, partsOf } from './parts';
import { addEntrySchema } from './schema';

const studentId = '01900000-0000-7000-8000-000000000000';

describe('the parts of a fact', () => {
  it('know what to ask for', () => {
    expect(partsOf('safeguards_notice')[0]).toMatchObject({
      name: 'trigger',
      type: 'choice',
      initial: 'school_year',
    });
    expect(partsOf('eligibility_determined')).toEqual([{ name: 'isEligible', type: 'yes_no' }]);
    expect(partsOf('removal').map(({ type }) => type)).toEqual(['count', 'text', 'text', 'day', 'yes_no']);
    expect(partsOf('consent').map(({ name }) => name)).not.toContain('guardianshipId');
    expect(partsOf('evaluation_consent_received')).toEqual([]);
  });

  it.each(['en', 'es'])('have words for every kind, part and choice in %s', async (locale) => {
    const file = path.resolve(import.meta.dirname, `../../messages/${locale}/record.json`);
    const { kinds, parts, choices } = JSON.parse(await readFile(file, 'utf8'));
    for (const kind of allEntryKinds) {
      expect(kinds[kind]?.label, kind).toMatch(/\S/);
      for (const part of partsOf(kind)) {
        expect(parts[kind]?.[part.name] ?? parts.common[part.name], `${kind}.${part.name}`).toMatch(/\S/);
        if (part.type !== 'choice') continue;
        for (const option of part.options) expect(choices[option], `${kind} ${option}`).toMatch(/\S/);
      }
    }
  });
});

describe('a posted fact', () => {
  it('is read with its parts, empty ones as not answered', () => {
    const read = addEntrySchema.parse({
      studentId,
      kind: 'removal',
      on: '2026-10-05',
      'data.days': '3',
      'data.reason': '',
      'data.isPattern': 'no',
    });
    expect(read.data).toMatchObject({ days: 3, reason: '', isPattern: 'no', patternReviewedOn: null });
  });

  it('takes the kind of an entry and a part called kind apart', () => {
    const read = addEntrySchema.parse({
      studentId,
      kind: 'complaint',
      on: '2026-10-05',
      'data.kind': 'state',
    });
    expect(read).toMatchObject({ kind: 'complaint', data: { kind: 'state' } });
  });

  it.each([
    [{ 'data.days': 'three' }, 'data.days'],
    [{ 'data.surprise': 'x' }, 'data'],
    [{ on: '2026-02-30' }, 'on'],
    [{ kind: 'party' }, 'kind'],
  ])('names the field that is wrong in %j', (wrong, field) => {
    const result = addEntrySchema.safeParse({ studentId, kind: 'removal', on: '2026-10-05', ...wrong });
    expect(result.error?.issues.map(({ path: [first] }) => first)).toContain(field);
  });
});
