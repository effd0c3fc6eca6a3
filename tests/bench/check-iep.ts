import { checkIep } from '@/lib/compliance/engine';
import type { CheckContext } from '@/lib/compliance/facts';
import { textsOf } from '@/lib/compliance/texts';
import { iepDocumentSchema, type IepDocument } from '@/lib/ieps/document';
import { cleanContext, cleanDocument } from '@/tests/factories/iep-document';
import { paragraph, sentence, testId } from '@/tests/factories/plan-items';

/*
 * The CPU time of one full check on a plan far larger than real ones, beside 600 other students:
 * node --import ./scripts/ts-resolve.mjs tests/bench/check-iep.ts
 */

const copies = 10;
const paragraphs = 100;
const scores = 500;
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

const context: CheckContext = {
  ...cleanContext,
  otherNames: Array.from({ length: 600 }, (_, index) => [
    `Given${index}`,
    `Given${index} Family${index}`,
  ]).flat(),
};

const warmUps = 100;
const runs = 200;

for (const [name, plan] of [
  ['ordinary', cleanDocument()],
  ['large', largePlan()],
] as const) {
  for (let run = 0; run < warmUps; run += 1) checkIep(plan, context);
  const start = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) checkIep(plan, context);
  const { user, system } = process.cpuUsage(start);
  const cpuMs = (user + system) / 1000 / runs;
  const letters = textsOf(plan).reduce((sum, { text }) => sum + text.length, 0);
  const findings = checkIep(plan, context).length;
  console.log(`${name}: ${letters} characters, ${findings} findings, ${cpuMs.toFixed(2)} ms of CPU a check`);
}
