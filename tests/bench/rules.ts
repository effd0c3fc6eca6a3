import { checkIep } from '@/lib/compliance/engine';
import type { CheckContext } from '@/lib/compliance/facts';
import { textsOf } from '@/lib/compliance/texts';
import { allStages } from '@/lib/compliance/stages';
import { addDays } from '@/lib/format/calendar-date';
import { iepDocumentSchema, type IepDocument } from '@/lib/ieps/document';
import type { ProceduralRecord } from '@/lib/record/record';
import { cleanContext, cleanDocument } from '@/tests/factories/iep-document';
import { paragraph, sentence, testId } from '@/tests/factories/plan-items';
import { cleanRecord, entry, notice } from '@/tests/factories/record';
import type { Measure } from './measure';
import { round } from './statistics';

const copies = 10;
const paragraphs = 100;
const scores = 500;
const facts = 200;
const filler =
  'The student reads aloud with a partner and answers questions about the text in class. '.repeat(4);

function largePlan(): IepDocument {
  const plan = cleanDocument();
  let next = 50_000;
  for (const key of ['needs', 'goals', 'services', 'accommodations'] as const) {
    const { blocks } = plan.sections[key];
    const originals = blocks.slice();
    for (let copy = 0; copy < copies; copy += 1) {
      for (const original of originals) {
        const block = structuredClone(original);
        block.id = testId((next += 1));
        if (block.kind !== 'heading') block.sentences.push(sentence(filler));
        blocks.push(block);
      }
    }
  }
  for (let count = 0; count < paragraphs; count += 1)
    plan.sections.present_levels.blocks.push(paragraph(filler));
  const [score] = plan.evidence;
  for (let count = 0; score && count < scores; count += 1)
    plan.evidence.push({ ...score, id: testId((next += 1)) });
  return iepDocumentSchema.parse(plan);
}

/** Years of facts, meetings and notices, and a calendar of three years. */
function fullRecord(): ProceduralRecord {
  const record = cleanRecord();
  const days = Array.from({ length: facts }, (_, index) => addDays('2025-08-20', index));
  for (const day of days)
    record.entries.push(
      entry('contact_attempt', day, { result: 'Left a message' }),
      entry('disclosure', day, { party: 'Clinic', purpose: 'Care', basis: 'consent', consentOn: day }),
    );
  for (let count = 0; count < copies; count += 1) {
    record.meetings.push(...cleanRecord().meetings);
    record.notices.push(notice());
  }
  record.calendar = {
    schoolYears: [2024, 2025, 2026].map((year) => ({
      startsOn: `${year}-08-17`,
      endsOn: `${year + 1}-06-11`,
    })),
    closedDays: days.slice(0, 60).map((on) => ({ on, isHoliday: false })),
  };
  return record;
}

const context: CheckContext = {
  ...cleanContext,
  record: fullRecord(),
  stages: allStages,
  otherNames: Array.from({ length: 600 }, (_, index) => [
    `Given${index}`,
    `Given${index} Family${index}`,
  ]).flat(),
};

const warmUps = 100;
const runs = 200;

/** The CPU time of one full check, of an ordinary plan and of one far larger than real ones, beside 600 other students. */
export function benchRules(): Measure[] {
  const ordinary = cpuMs(cleanDocument());
  const plan = largePlan();
  const letters = textsOf(plan).reduce((sum, { text }) => sum + text.length, 0);
  return [
    {
      name: 'all rules on an ordinary plan',
      value: round(ordinary, 2),
      unit: 'ms',
      against: `a plan of ${round(letters / 1000, 0)} thousand characters: ${round(cpuMs(plan), 1)} ms of CPU`,
      aim: null,
    },
  ];
}

function cpuMs(plan: IepDocument): number {
  for (let run = 0; run < warmUps; run += 1) checkIep(plan, context);
  const start = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) checkIep(plan, context);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / runs;
}
