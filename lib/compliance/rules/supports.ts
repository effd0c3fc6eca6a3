import type { Facts } from '../facts';
import type { Lack } from '../finding';
import { fieldPlace, isBlank, itemPlace, nameOf } from '../places';

/** 34 CFR 300.42: accommodations in the regular class are supplementary aids too. */
export function aids({ supports, plan }: Facts): Lack[] {
  const isListed = supports.some(({ block }) =>
    ['supplementary_aid', 'accommodation'].includes(block.fields.kind ?? ''),
  );
  const isDeclined = !isBlank(plan.sections.accommodations.fields.noAidsReason);
  return isListed || isDeclined ? [] : [fieldPlace('accommodations', 'noAidsReason')];
}

export function personnelSupports({ supports, plan }: Facts): Lack[] {
  const isListed = supports.some(({ block }) =>
    ['personnel_support', 'modification'].includes(block.fields.kind ?? ''),
  );
  const isDeclined = !isBlank(plan.sections.accommodations.fields.noPersonnelSupportsReason);
  return isListed || isDeclined ? [] : [fieldPlace('accommodations', 'noPersonnelSupportsReason')];
}

/** 34 CFR 300.323(d)(2)(ii): every teacher is told of the accommodations, modifications and supports. */
export function labelled({ supports }: Facts): Lack[] {
  return supports.flatMap((support): Lack[] => {
    const { kind, setting, providedBy } = support.block.fields;
    const values = { x: nameOf(support) };
    if (kind === null) return [{ ...itemPlace(support, 'kind'), values }];
    if (kind !== 'accommodation' && kind !== 'modification') return [];
    const missing = isBlank(setting) ? 'setting' : isBlank(providedBy) ? 'providedBy' : null;
    return missing ? [{ ...itemPlace(support, missing), variant: 'details', values }] : [];
  });
}
