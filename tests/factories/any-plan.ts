import fc from 'fast-check';
import {
  documentBlockSchema,
  iepDocumentSchema,
  type DocumentBlock,
  type IepDocument,
} from '@/lib/ieps/document';
import { areaKeys } from '@/lib/ieps/domains';
import { sectionKeys, type SectionKey } from '@/lib/ieps/section-list';
import { sections } from '@/lib/ieps/sections';
import { cleanDocument } from './iep-document';

/*
 * Any plan the schema allows, as far as a generator reaches: odd dates, texts, numbers and choices put in the
 * place of the clean plan's own, blocks of any kind in any section, and links to anything.
 */

const oddText = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    'as needed',
    'he reads, she writes',
    'grade 99 passages',
    "Tobias's",
    '%',
    '{found}',
    'RF.99.1',
  ),
);
const oddDate = fc.oneof(
  fc
    .date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom('0001-01-01', '2024-02-29', '2026-10-05', '9999-12-31'),
);
const oddNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -1, 1e308, 5e-324, 80),
);
const oddState = fc.dictionary(
  fc.oneof(
    fc.constantFrom('objectivesForAll', 'transitionAge', 'minProgressReportsPerYear'),
    fc.string({ maxLength: 10 }),
  ),
  fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(true, 10, 12)),
  { maxKeys: 3 },
);

type Change = Readonly<{
  text: string;
  on: string | null;
  number: number | null;
  area: string;
  yes: 'yes' | 'no' | null;
  nothing: boolean;
}>;

const changes = fc.array(
  fc.option(
    fc.record({
      text: oddText,
      on: fc.option(oddDate),
      number: fc.option(oddNumber),
      area: fc.constantFrom(...areaKeys),
      yes: fc.constantFrom('yes', 'no', null),
      nothing: fc.boolean(),
    }),
    { freq: 2 },
  ),
  { minLength: 1, maxLength: 40 },
);

/** Hands out the changes in turn, round and round; null leaves the leaf as it was. */
type Turn = () => Change | null;

function turnOf(list: readonly (Change | null)[]): Turn {
  let at = 0;
  return () => list[at++ % list.length] ?? null;
}

/** Parts whose texts are choices: what they become, or nothing, where the schema takes it. */
const choices: Readonly<Record<string, string>> = {
  kind: 'modification',
  category: 'developmental',
  direction: 'decrease',
  method: 'team_judgement',
  period: 'year',
  group: 'behavior',
  outcome: 'not_met',
  participation: 'alternate',
  environmentCode: 'SS',
  physicalEducation: 'specially_designed',
  transportation: 'special',
  goalArea: 'independent_living',
  postsecondaryArea: 'employment',
  origin: 'ai',
};
const uuid = /^[0-9a-f-]{36}$/;

function altered(key: string, value: unknown, turn: Turn): unknown {
  if (Array.isArray(value)) {
    const parts: unknown[] = value.map((part) => altered(key, part, turn));
    return turn()?.nothing ? [] : parts;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, altered(name, part, turn)]));
  }
  const change = turn();
  return change ? alteredLeaf(key, value, change) : value;
}

function alteredLeaf(key: string, value: unknown, change: Change): unknown {
  if (key === 'writer') return change.text;
  if (typeof value === 'number') return change.number;
  if (value === 'yes' || value === 'no') return change.yes;
  if (typeof value !== 'string' || uuid.test(value)) return value;
  if (choices[key] !== undefined) return change.nothing ? null : choices[key];
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return change.on;
  return areaKeys.some((area) => area === value) ? change.area : change.text;
}

function alteredBlock(block: DocumentBlock, turn: Turn): DocumentBlock[] {
  const parsed = documentBlockSchema.safeParse(altered('', block, turn));
  if (parsed.success) return [parsed.data];
  return turn()?.nothing ? [] : [block];
}

/** Part by part, so that one value that does not parse leaves the others changed. */
function alteredFields(
  key: SectionKey,
  fields: Record<string, unknown>,
  turn: Turn,
): Record<string, unknown> {
  let current = fields;
  for (const [name, value] of Object.entries(fields)) {
    const candidate = { ...current, [name]: altered(name, value, turn) };
    if (sections[key].fields.safeParse(candidate).success) current = candidate;
  }
  return current;
}

export const anyPlan: fc.Arbitrary<IepDocument> = fc
  .record({
    list: changes,
    moved: fc.tuple(fc.constantFrom(...sectionKeys), fc.constantFrom(...sectionKeys)),
    stateConfig: oddState,
    student: fc.record({
      birthDate: fc.oneof(oddDate, fc.constantFrom('2009-10-05', '2012-02-29')),
      grade: fc.oneof(fc.constantFrom('PK', 'K', '1', '3', '8', '12'), oddText),
      disabilityCategory: fc.oneof(fc.constantFrom('DD', 'VI', 'HI', 'SLD'), oddText),
      englishLearner: fc.boolean(),
      schoolWeekMinutes: fc.oneof(fc.constant(1800), fc.integer({ min: -10, max: 4000 })),
      lastAnnualReviewOn: fc.option(oddDate),
    }),
    iep: fc.record({
      kind: fc.constantFrom('initial', 'annual', 'reevaluation', 'amendment'),
      startsOn: fc.option(fc.oneof(fc.constant('2026-10-05'), oddDate)),
      endsOn: fc.option(fc.oneof(fc.constant('2027-10-04'), oddDate)),
      meetingOn: fc.option(oddDate),
    }),
  })
  .map(({ list, moved: [from, to], stateConfig, student, iep }) => {
    const plan = cleanDocument();
    const turn = turnOf(list);
    const changed = Object.fromEntries(
      sectionKeys.map((key) => {
        const { fields, blocks } = plan.sections[key];
        return [
          key,
          {
            fields: alteredFields(key, fields, turn),
            blocks: blocks.flatMap((block) => alteredBlock(block, turn)),
          },
        ];
      }),
    );
    // Blocks may stand in a section that is not theirs: the schema does not forbid it.
    const swapped = { ...changed, [to]: { fields: changed[to]?.fields, blocks: changed[from]?.blocks } };
    return iepDocumentSchema.parse({
      ...plan,
      district: { ...plan.district, stateConfig },
      student: { ...plan.student, ...student },
      iep: { ...plan.iep, ...iep },
      evidence: turn()?.nothing ? [] : plan.evidence,
      sections: turn()?.nothing ? swapped : changed,
    });
  });
