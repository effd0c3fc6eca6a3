import { composeSection } from '@/lib/ai/composer/compose';
import { checkItem } from '@/lib/drafting/gates/check-item';
import type { GateContext } from '@/lib/drafting/gates/gate';
import type { DraftItem } from '@/lib/drafting/items';
import type { EvidencePack } from '@/lib/drafting/pack';
import { sectionOrder, withPlan } from './profile-packs';

export type Fault = { section: string; gate: string; detail: string; text: string };
export type Plan = {
  sections: Record<string, DraftItem[]>;
  packs: Record<string, EvidencePack>;
  faults: Fault[];
};

export function namesOf(pack: EvidencePack): GateContext['names'] {
  return {
    student: { givenName: pack.student.name, familyName: 'Testcase', preferredName: null, birthDate: null },
    people: [],
    schools: [],
  } as unknown as GateContext['names'];
}

/** Drafts a whole plan, section after section, and runs every gate on every item. */
export function draftPlan(first: EvidencePack, otherNames: readonly string[] = []): Plan {
  let plan = first;
  const result: Plan = { sections: {}, packs: {}, faults: [] };
  for (const section of sectionOrder) {
    const pack = { ...plan, section };
    const items = composeSection(pack);
    const context: GateContext = { pack, names: namesOf(pack), otherNames };
    for (const item of items)
      for (const { gate, passed, detail } of checkItem(item, context))
        if (!passed) result.faults.push({ section, gate, detail, text: item.text });
    result.sections[section] = items;
    result.packs[section] = pack;
    plan = withPlan(plan, items);
  }
  return result;
}
