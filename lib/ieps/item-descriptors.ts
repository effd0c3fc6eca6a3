import type { BlockKind } from './content';
import { areaKeys } from './domains';
import { deliveries, postsecondaryAreas, relatedServiceCodes } from './field-choices';
import { choice, date, list, longText, number, text, when, yesNo } from './field-descriptor';
import type { FieldDescriptor } from './field-descriptor';

const area = (path: string): FieldDescriptor => ({ path, control: 'area', choices: areaKeys });

/** The parts of each kind of item, in order. */
export const itemDescriptors: Record<
  Exclude<BlockKind, 'heading' | 'paragraph'>,
  readonly FieldDescriptor[]
> = {
  need: [
    area('area'),
    choice('category', ['academic', 'developmental', 'functional']),
    longText('notAddressedReason'),
  ],
  goal: [
    area('area'),
    longText('condition'),
    longText('behavior'),
    choice('direction', ['increase', 'decrease']),
    number('baseline.value'),
    text('baseline.unit'),
    text('baseline.level'),
    date('baseline.on'),
    number('criterion.value'),
    text('criterion.unit'),
    text('criterion.level'),
    text('criterion.consistency'),
    date('targetOn'),
    text('measurement.tool'),
    text('measurement.frequency'),
    number('measurement.timesPerMonth'),
    text('measurement.responsible', 'providers'),
    choice('kind', ['improvement', 'maintenance']),
    choice('method', ['benchmark', 'national_roi', 'intra_individual', 'team_judgement']),
    longText('derivation'),
    longText('ambitionReason'),
    text('standard'),
    yesNo('linguisticallyAppropriate'),
    choice('postsecondaryArea', postsecondaryAreas),
    list('objectives', [longText('text'), date('by')]),
  ],
  service: [
    choice('kind', ['special_education', 'related_service']),
    ...when('kind', 'related_service', {
      ...choice('relatedService', relatedServiceCodes),
      names: 'name',
    }),
    text('name', 'special_education'),
    number('timesPerPeriod'),
    choice('period', ['day', 'week', 'month', 'quarter', 'year']),
    number('minutesPerSession'),
    text('location', 'service_locations'),
    yesNo('insideRegularClass'),
    choice('delivery', deliveries),
    text('providerRole', 'providers'),
    text('groupSize'),
    date('startsOn'),
    date('endsOn'),
    longText('method'),
  ],
  support: [
    choice('kind', ['accommodation', 'modification', 'supplementary_aid', 'personnel_support']),
    choice('group', ['presentation', 'response', 'setting', 'timing', 'equipment', 'behavior', 'other']),
    text('setting'),
    text('when'),
    text('providedBy', 'providers'),
    text('frequency'),
    text('location', 'service_locations'),
    date('startsOn'),
    date('endsOn'),
    yesNo('usedOnTests'),
    yesNo('isAssistiveTechnology'),
    yesNo('isBehaviorSupport'),
  ],
};
