import { describe, expect, it } from 'vitest';
import { cleanDocument } from '@/tests/factories/iep-document';
import { iepDocumentSchema } from './document';
import storedV1 from './stored-document-v1.json' with { type: 'json' };

describe('a plan frozen before the newer parts existed', () => {
  const read = iepDocumentSchema.parse(storedV1);

  it('still reads, with nothing in what it did not have', () => {
    expect(storedV1.sections).not.toHaveProperty('behavior_plan');
    expect(read.sections.behavior_plan.fields).toMatchObject({ targets: [], added: null, reviewOn: null });
    expect(read.sections.lre.fields).toMatchObject({ placementOptions: [], placementChanges: null });
    expect(read.sections.transition.fields.agencyContacts).toEqual([]);
  });

  it('keeps every value it had', () => {
    expect(read).toMatchObject(storedV1);
    expect(read.sections.transition.fields.agencies).toBe('State rehabilitation agency, invited.');
  });

  it('is refused when a part is not of this plan', () => {
    const odd = { ...storedV1, sections: { ...storedV1.sections, extra: { fields: {}, blocks: [] } } };
    expect(iepDocumentSchema.safeParse(odd).success).toBe(false);
  });
});

describe('a plan of today', () => {
  it('reads back as itself', () => {
    const plan = cleanDocument();
    expect(iepDocumentSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });
});
