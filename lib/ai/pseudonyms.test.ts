import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonyms, type PseudonymRecord } from './pseudonyms';

const record: PseudonymRecord = {
  people: [
    { role: 'student', givenName: 'Maya', familyName: 'Ortiz Reyes', nicknames: ['Mayita'] },
    { role: 'parent', givenName: 'Lucía', familyName: 'Reyes' },
    { role: 'parent', givenName: 'Will', familyName: 'O’Brien' },
    { role: 'staff', givenName: 'Katherine', familyName: 'Whitfield' },
    { role: 'staff', givenName: 'Grace', familyName: 'Okonkwo-Hale' },
  ],
  school: 'Cedar Grove Elementary School',
  districts: ['Alder Valley Unified School District'],
  birthDate: '2018-01-12',
  ids: ['SSID-4471 902'],
  addresses: ['418 Juniper Street, Apt 7'],
  phones: ['(530) 555-0147'],
  emails: ['lucia.reyes@example.org'],
};

/** Spellings that must not leave, and that a plain search for the record's own values would miss. */
const spellings = [
  'Maya',
  'MAYA',
  'maya',
  'Ma\u00ADya',
  'Ma\u200Bya',
  'Maya’s',
  'Maya Ortiz Reyes',
  'Maya\nOrtiz\nReyes',
  'Reyes, Maya',
  'ORTIZ-REYES',
  'Ortiz',
  'Mayita',
  'mayaortiz',
  'M. Ortiz',
  'Maya R.',
  'M.O.',
  'M. O. R.',
  'Lucía',
  'Lucia',
  'LUCI\u0301A',
  'Mrs. Reyes',
  'the Reyeses',
  'Katherin',
  'Kathreine',
  'Kate',
  'Whitfeild',
  'Whittfield',
  'OBrien',
  "o'brien",
  'Okonkwo',
  'Okonkwo-Hale',
  'Whit-\nfield',
  '1/12/2018',
  '01/12/18',
  '2018-01-12',
  'January 12, 2018',
  'Jan. 12th, 2018',
  '12 Jan 2018',
  '12 de enero de 2018',
  '20180112',
  'SSID-4471 902',
  'ssid 4471902',
  '418 Juniper St., Apt. 7',
  '418 juniper street apt 7',
  '(530) 555-0147',
  '530.555.0147',
  '+1 530 555 0147',
  'lucia.reyes@example.org',
  'someone@else.example',
  '99 Birch Hollow Road',
  '078-05-1120',
  'Cedar Grove Elementary School',
  'CEDAR GROVE ELEMENTARY',
  'Cedar Grove',
  'Alder Valley',
];

const canary =
  /may[ai]|ortiz|reyes|luc[ií]|kat(?:h|e)|whit|brien|okonkwo|2018|0112|4471|juniper|555|@|birch|05-1120|cedar|alder/iu;

describe('pseudonyms', () => {
  it.each(spellings)('hides %j inside a sentence and gives it back to the letter', (spelling) => {
    const { hide, restore } = createPseudonyms(record);
    const text = `On Monday, ${spelling} (grade 3) read 41 words.`;
    const hidden = hide(text);
    expect(hidden.normalize('NFKD').replace(/[\u00AD\u200B\p{M}]/gu, '')).not.toMatch(canary);
    expect(hidden).toContain('(grade 3) read 41 words.');
    expect(restore(hidden)).toBe(text);
  });

  it('gives one person one placeholder, and the bare one to the name on record', () => {
    const { hide } = createPseudonyms(record);
    expect(hide('Maya read. Maya’s score rose. Lucía agreed with Mrs. Whitfield.')).toBe(
      '[STUDENT] read. [STUDENT]’s score rose. [PARENT_1] agreed with Mrs. [STAFF_1_FAMILY_NAME].',
    );
    expect(hide('MAYA and Maya')).toBe('[STUDENT_ALIAS_1] and [STUDENT]');
  });

  it('uses the preferred name for the bare placeholder and still hides the legal one', () => {
    const { hide } = createPseudonyms({
      people: [{ role: 'student', givenName: 'Elizabeth', preferredName: 'Ellie', familyName: 'Marsh' }],
    });
    expect(hide('Ellie (Elizabeth Marsh)')).toBe('[STUDENT] ([STUDENT_GIVEN_NAME] [STUDENT_FAMILY_NAME])');
  });

  it.each([
    'She will read at grade level with grace.',
    'The brain stores words; a standard score of 86 is below average.',
    'By 10/04/2027 she will read 90 words correct per minute (baseline 41, 9/21/26).',
    'Reading class meets from 9:00 to 9:45, 225 of 1800 minutes.',
    'WJ IV ACH Basic Reading Skills 76, 5th percentile, 34 CFR 300.320(a)(1).',
    'Scores of 38, 41 and 44 in the 2025-2026 school year.',
  ])('leaves ordinary words and numbers alone: %s', (text) => {
    expect(createPseudonyms(record).hide(text)).toBe(text);
  });

  it('does not take a word for a misspelt name only because a letter differs', () => {
    const { hide } = createPseudonyms({
      people: [
        { role: 'student', givenName: 'Brian', familyName: 'Gradey' },
        { role: 'parent', givenName: 'Carla', familyName: 'Leved' },
      ],
    });
    const text = 'His brain maps the grade level of each chart.';
    expect(hide(text)).toBe(text);
    expect(hide('Brain Gradye, Brain')).toContain('[STUDENT_FAMILY_NAME_ALIAS_1]');
  });

  it('keeps a bracket that was in the text from turning into a name', () => {
    const { hide, restore } = createPseudonyms(record);
    const text = 'The form says [STUDENT] and [Parent 1]; Maya signed [sic].';
    expect(restore(hide(text))).toBe(text);
    expect(hide(text)).toBe('The form says [LITERAL_1] and [LITERAL_2]; [STUDENT] signed [sic].');
  });

  it('hides what is left without touching placeholders', () => {
    const { hide, hideRest, restore } = createPseudonyms(record);
    const once = hide('Maya Ortiz Reyes');
    expect(hideRest(`${once} and Lucía`)).toBe(`${once} and [PARENT_1]`);
    expect(restore(hideRest(hide('Maya and Lucía')))).toBe('Maya and Lucía');
  });

  it('hides and restores every string of a value and leaves its shape', () => {
    const { hideIn, restoreIn } = createPseudonyms(record);
    const value = { id: 'e1', list: ['Maya', 41, null], inner: { Maya: 'by Lucía' } };
    expect(hideIn(value)).toEqual({
      id: 'e1',
      list: ['[STUDENT]', 41, null],
      inner: { Maya: 'by [PARENT_1]' },
    });
    expect(restoreIn(hideIn(value))).toEqual(value);
  });

  it('finds a name after an escaped line break in JSON', () => {
    const { hide, restore } = createPseudonyms(record);
    const json = JSON.stringify({ text: 'Report\nMaya reads.\tLucía helps.\nNathan' });
    expect(hide(json)).not.toMatch(/maya|luc/iu);
    expect(restore(hide(json))).toBe(json);
  });

  it('accepts how models rewrite a placeholder and keeps what it does not know', () => {
    const { hide, restore } = createPseudonyms(record);
    hide('Maya and Lucía');
    expect(restore('[Student] met [Parent 1], not [PARENT_9].')).toBe('Maya met Lucía, not [PARENT_9].');
  });
});

const anyText = fc.array(
  fc.oneof(
    fc.constantFrom(...spellings),
    fc.constantFrom('[STUDENT]', '[STUDENT', 'STUDENT]', '[', ']', '[DOB_1]', "'s", '’', '\n', '\\n', '-'),
    fc.constantFrom(' ', ', ', ' read ', ' 41 ', '. '),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  ),
  { maxLength: 14 },
);

async function restoredInPieces(pieces: readonly string[], stream: TransformStream<string, string>) {
  const source = new ReadableStream<string>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  let all = '';
  for await (const piece of source.pipeThrough(stream)) all += piece;
  return all;
}

describe('pseudonyms, for every text', () => {
  it('restores exactly what was hidden', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const { hide, restore } = createPseudonyms(record);
        const text = parts.join('');
        expect(restore(hide(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('hides identifiers that hold signs with a meaning in patterns', () => {
    const signs = {
      people: record.people,
      emails: ['anna-maria+school@mail-2.example.org'],
      addresses: ['12-B Oak-Hill Lane'],
      ids: ['A-10/44.7'],
    };
    const text = 'To anna-maria+school@mail-2.example.org, 12-B Oak-Hill Lane, record A-10/44.7.';
    const { hide, restore } = createPseudonyms(signs);
    expect(hide(text)).not.toMatch(/anna|Oak-Hill|44\.7/u);
    expect(restore(hide(text))).toBe(text);
  });

  it('lets no spelling of a name or identifier through', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...spellings), { minLength: 1, maxLength: 8 }), (parts) => {
        const hidden = createPseudonyms(record).hide(parts.join(' ; '));
        expect(hidden.normalize('NFKD').replace(/[\u00AD\u200B\p{M}]/gu, '')).not.toMatch(canary);
      }),
      { numRuns: 300 },
    );
  });

  it('hides any given and family name of letters, in any case and with a possessive', () => {
    const name = fc
      .stringMatching(/^[A-ZÁÉÑÖŠ][a-záéñöşšçł]{3,9}$/u)
      .filter((text) => !/student|parent|name|family|alias/iu.test(text));
    fc.assert(
      fc.property(name, name, fc.constantFrom('', "'s", '’s', ','), (givenName, familyName, tail) => {
        const people = [{ role: 'student', givenName, familyName } as const];
        const { hide, restore } = createPseudonyms({ people });
        const text = `${givenName}${tail} ${familyName.toUpperCase()} ${givenName} ${familyName}${tail}`;
        const hidden = hide(text);
        expect(hidden.replace(/\[[A-Z0-9_]+\]/gu, '').replaceAll(/['’]s|[\s,]/gu, '')).toBe('');
        expect(restore(hidden)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('restores a stream the same however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.array(fc.nat(400), { maxLength: 12 }), async (parts, cuts) => {
        const { hide, restore, restoreStream } = createPseudonyms(record);
        const hidden = hide(parts.join(''));
        const at = [0, ...cuts.map((cut) => Math.min(cut, hidden.length)), hidden.length].sort(
          (a, b) => a - b,
        );
        const pieces = at.slice(1).map((end, n) => hidden.slice(at[n], end));
        expect(await restoredInPieces(pieces, restoreStream())).toBe(restore(hidden));
      }),
      { numRuns: 200 },
    );
  });
});
