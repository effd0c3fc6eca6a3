import type { SectionKey } from '@/lib/ieps/section-list';
import type { SectionFields } from '@/lib/ieps/sections';
import type { Facts, Placed } from './facts';
import type { FindingValue, Place } from './finding';

/** A form answer of a section. */
export function fieldPlace<K extends SectionKey>(
  sectionKey: K,
  field: keyof SectionFields<K> & string,
  rest = '',
): Place {
  return { sectionKey, path: `sections.${sectionKey}.fields.${field}${rest}` };
}

/** A section as a whole. */
export function sectionPlace(sectionKey: SectionKey): Place {
  return { sectionKey, path: `sections.${sectionKey}` };
}

type PlanItem = Placed<'need'> | Placed<'goal'> | Placed<'service'> | Placed<'support'>;

/** A part of a plan item, or the item as a whole. */
export function itemPlace<P extends PlanItem>(item: P, field?: keyof P['block']['fields'] & string): Place {
  const path = field === undefined ? item.path : `${item.path}.fields.${field}`;
  return { sectionKey: item.sectionKey, blockId: item.block.id, path };
}

export function studentPlace(field: keyof Facts['plan']['student']): Place {
  return { sectionKey: null, path: `student.${field}` };
}

export function planPlace(field: keyof Facts['plan']['iep']): Place {
  return { sectionKey: null, path: `iep.${field}` };
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

const maxNameLength = 80;

/** How a message names a plan item: by its name, else by the start of its text, else by what it is. */
export function nameOf(item: PlanItem): FindingValue {
  const { block, text } = item;
  if (block.kind === 'service' && !isBlank(block.fields.name)) return block.fields.name.trim();
  if (text !== '')
    return text.length > maxNameLength ? `${text.slice(0, maxNameLength - 1).trimEnd()}…` : text;
  return block.kind === 'need' || block.kind === 'goal'
    ? { area: block.fields.area }
    : { word: `this_${block.kind}` };
}

/** How messages call the student: the name the family uses. */
export function firstNameOf({ plan }: Facts): string {
  return plan.student.preferredName?.trim() || plan.student.givenName;
}
