import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import { blockOf, cleanDocument, dropBlocks } from '@/tests/factories/iep-document';
import { cleanIds, testId } from '@/tests/factories/plan-items';
import { changesNeedingNotice, planChanges, type ChangedPart } from './service-changes';

function partsAfter(change: (plan: IepDocument) => void): string[] {
  const after = cleanDocument();
  change(after);
  return planChanges(cleanDocument(), after).map(({ part }) => part);
}

const service = (plan: IepDocument) => blockOf(plan, 'service', cleanIds.service);

describe('what needs prior written notice', () => {
  it('is nothing when only the teaching changes', () => {
    expect(
      partsAfter((plan) => {
        service(plan).fields.method = 'Another sequence of lessons';
        service(plan).fields.providerRole = 'Another teacher';
        service(plan).sentences.push({
          id: testId(700),
          text: 'The teacher may vary the order of the lessons.',
          origin: 'human',
          writer: null,
          acceptedAt: null,
          sources: [],
        });
        blockOf(plan, 'goal', cleanIds.goal).fields.condition = 'Given any passage';
      }),
    ).toEqual([]);
  });

  it.each<[ChangedPart, (plan: IepDocument) => void]>([
    ['frequency', (plan) => void (service(plan).fields.timesPerPeriod = 2)],
    ['frequency', (plan) => void (service(plan).fields.period = 'month')],
    ['duration', (plan) => void (service(plan).fields.minutesPerSession = 20)],
    ['location', (plan) => void (service(plan).fields.location = 'Library')],
    ['type', (plan) => void (service(plan).fields.delivery = 'consultation')],
    ['environment', (plan) => void (plan.sections.lre.fields.environmentCode = 'RC39')],
    ['time_apart', (plan) => void (plan.sections.lre.fields.minutesOutsideWeekly = 400)],
  ])('is a change of %s', (part, change) => {
    expect(partsAfter(change)).toEqual([part]);
  });

  it('is a service that goes or comes', () => {
    const gone = partsAfter((plan) => dropBlocks(plan, 'services', 'service'));
    expect(gone).toEqual(['removed', 'removed']);
    const before = cleanDocument();
    dropBlocks(before, 'services', 'service');
    expect(planChanges(before, cleanDocument()).map(({ part }) => part)).toEqual(['added', 'added']);
  });

  it('knows a service again by name when a copy gave it another id', () => {
    expect(
      partsAfter((plan) => {
        for (const [at, block] of plan.sections.services.blocks.entries()) block.id = testId(800 + at);
      }),
    ).toEqual([]);
  });

  it('says what changes in one sentence', () => {
    const after = cleanDocument();
    service(after).fields.minutesPerSession = 20;
    const [sentence, ...more] = changesNeedingNotice(cleanDocument(), after);
    expect(more).toEqual([]);
    expect(sentence).toMatch(/: length of a session changes from \d+ minutes to 20 minutes$/);
  });
});
