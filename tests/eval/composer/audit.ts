import { composeSection } from '@/lib/ai/composer/compose';
import { checkItem } from '@/lib/drafting/gates/check-item';
import type { GateContext } from '@/lib/drafting/gates/gate';
import type { DraftItem } from '@/lib/drafting/items';
import type { EvidencePack } from '@/lib/drafting/pack';
import { sectionOrder, withPlan } from './profile-packs';

type Fault = { section: string; gate: string; detail: string; text: string };
export type Plan = {
  sections: Record<string, DraftItem[]>;
  faults: Fault[];
};

/** Drafts a whole plan, section after section, and runs every gate on every item. */
export function draftPlan(first: EvidencePack, otherNames: readonly string[] = []): Plan {
  let plan = first;
  const result: Plan = { sections: {}, faults: [] };
  for (const section of sectionOrder) {
    const pack = { ...plan, section };
    const items = composeSection(pack);
    const context: GateContext = { pack, names: { people: [], schools: [] }, otherNames };
    for (const item of items)
      for (const { gate, passed, detail } of checkItem(item, context))
        if (!passed) result.faults.push({ section, gate, detail, text: item.text });
    result.sections[section] = items;
    plan = withPlan(plan, items);
  }
  return result;
}
