import type { PlanItemBlock, PlanItemKind } from './plan-item';

/*
 * What the schemas of fields.ts make of nothing, written out: the editor needs it at once, and the schemas would
 * be a tenth of its weight. A test holds the two together.
 */

type FieldsOf<K extends PlanItemKind> = Extract<PlanItemBlock, { kind: K }>['fields'];

const need: FieldsOf<'need'> = { area: 'academic_general', category: 'academic', notAddressedReason: '' };

const goal: FieldsOf<'goal'> = {
  area: 'academic_general',
  condition: '',
  behavior: '',
  criterion: { value: null, unit: '', level: '', consistency: '' },
  baseline: { value: null, unit: '', level: '', on: null, note: '' },
  direction: 'increase',
  targetOn: null,
  measurement: { tool: '', frequency: '', timesPerMonth: null, responsible: '' },
  objectives: [],
  kind: 'improvement',
  method: null,
  derivation: '',
  ambitionReason: '',
  standard: '',
  linguisticallyAppropriate: null,
  postsecondaryArea: null,
};

const service: FieldsOf<'service'> = {
  kind: 'special_education',
  relatedService: null,
  name: '',
  timesPerPeriod: null,
  period: null,
  minutesPerSession: null,
  location: '',
  insideRegularClass: null,
  providerRole: '',
  groupSize: '',
  delivery: null,
  startsOn: null,
  endsOn: null,
  method: '',
};

const support: FieldsOf<'support'> = {
  kind: null,
  group: 'other',
  setting: '',
  when: '',
  providedBy: '',
  frequency: '',
  location: '',
  startsOn: null,
  endsOn: null,
  isAssistiveTechnology: null,
  isBehaviorSupport: null,
  usedOnTests: null,
};

/** An item that someone starts by hand, with empty parts. */
export function emptyItem(kind: PlanItemKind, id: string): PlanItemBlock {
  switch (kind) {
    case 'need':
      return { id, kind, fields: structuredClone(need), sentences: [] };
    case 'goal':
      return { id, kind, fields: structuredClone(goal), sentences: [], linksTo: [] };
    case 'service':
      return { id, kind, fields: structuredClone(service), sentences: [], linksTo: [] };
    case 'support':
      return { id, kind, fields: structuredClone(support), sentences: [], linksTo: [] };
  }
}
