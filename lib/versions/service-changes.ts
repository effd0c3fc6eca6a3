import type { DocumentBlockOf, IepDocument } from '@/lib/ieps/document';
import { pairUp } from './align';

/*
 * The differences between two plans that are a proposal to change the placement or the provision of a free
 * appropriate public education, so that the parents get prior written notice first (34 CFR 300.503(a)). How a
 * service is taught is not among them.
 */

type Service = DocumentBlockOf<'service'>;

/** What of a service or of the placement a notice is about. */
export type ChangedPart =
  'added' | 'removed' | 'type' | 'frequency' | 'duration' | 'location' | 'environment' | 'time_apart';

export type PlanChange = Readonly<{
  part: ChangedPart;
  /** The service's name; empty for the placement. */
  service: string;
  /** In the words of the plan; empty where there was or is nothing. */
  before: string;
  after: string;
}>;

/** The changes, service by service in the order of the later plan, then those of the placement. */
export function planChanges(before: IepDocument, after: IepDocument): PlanChange[] {
  const pairs = pairUp(servicesOf(before), servicesOf(after), likeness);
  return [
    ...pairs.flatMap(({ before: was, after: is }) => serviceChanges(was, is)),
    ...placementChanges(before, after),
  ];
}

/** The same in words, one sentence a change: what a notice lists and the rules count. */
export function changesNeedingNotice(before: IepDocument, after: IepDocument): string[] {
  return planChanges(before, after).map(sentenceOf);
}

function servicesOf({ sections }: IepDocument): Service[] {
  return Object.values(sections)
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Service => block.kind === 'service');
}

const words = (...parts: readonly (string | number | null)[]) =>
  parts
    .filter((part) => part !== null && part !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function nameOf({ fields, sentences }: Service): string {
  const stated = words(...sentences.map(({ text }) => text));
  return (words(fields.name) || words(fields.relatedService?.replaceAll('_', ' ') ?? '') || stated).slice(
    0,
    120,
  );
}

/** 0 to 1: two services are one when their kinds and names agree, or the name and nothing better does. */
function likeness(a: Service, b: Service): number {
  if (!same(nameOf(a), nameOf(b))) return 0;
  const shared = (['kind', 'relatedService', 'location', 'insideRegularClass'] as const).filter(
    (part) => a.fields[part] === b.fields[part],
  );
  return 0.6 + shared.length / 10;
}

/** Type (and what it is called), frequency, duration and location in words. `method`, the provider and the statement are left out. */
function partsOf({ fields }: Service): Record<'type' | 'frequency' | 'duration' | 'location', string> {
  const kind = fields.kind.replaceAll('_', ' ');
  const inside = { yes: 'inside the regular class', no: 'outside the regular class' };
  return {
    type: words(
      kind,
      fields.relatedService?.replaceAll('_', ' ') ?? '',
      fields.name,
      fields.delivery?.replaceAll('_', ' ') ?? '',
    ),
    frequency: words(
      fields.timesPerPeriod === null ? '' : `${fields.timesPerPeriod} times`,
      fields.period === null ? '' : `a ${fields.period}`,
    ),
    duration: words(fields.minutesPerSession === null ? '' : `${fields.minutesPerSession} minutes`),
    location: words(
      fields.location,
      fields.insideRegularClass === null ? '' : `(${inside[fields.insideRegularClass]})`,
    ),
  };
}

function summaryOf(service: Service): string {
  const { type: _type, ...parts } = partsOf(service);
  return Object.values(parts)
    .filter((part) => part !== '')
    .join(', ');
}

function serviceChanges(was: Service | null, is: Service | null): PlanChange[] {
  if (!was || !is) {
    const one = was ?? is;
    if (!one) return [];
    const summary = summaryOf(one);
    return is
      ? [{ part: 'added', service: nameOf(is), before: '', after: summary }]
      : [{ part: 'removed', service: nameOf(one), before: summary, after: '' }];
  }
  const [before, after] = [partsOf(was), partsOf(is)];
  return (['type', 'frequency', 'duration', 'location'] as const)
    .filter((part) => !same(before[part], after[part]))
    .map((part) => ({ part, service: nameOf(is), before: before[part], after: after[part] }));
}

function placementChanges(before: IepDocument, after: IepDocument): PlanChange[] {
  const [was, is] = [before.sections.lre.fields, after.sections.lre.fields];
  const chosen = ({ placementOptions }: typeof was) =>
    words(
      placementOptions.find(({ chosen: isChosen }) => isChosen === 'yes')?.option?.replaceAll('_', ' ') ?? '',
    );
  const environment = (fields: typeof was) => words(fields.environmentCode, chosen(fields));
  const apart = ({ minutesOutsideWeekly: minutes }: typeof was) =>
    words(minutes === null ? '' : `${minutes} minutes a week`);
  const change = (part: ChangedPart, a: string, b: string): PlanChange[] =>
    same(a, b) ? [] : [{ part, service: '', before: a, after: b }];
  return [
    ...change('environment', environment(was), environment(is)),
    ...change('time_apart', apart(was), apart(is)),
  ];
}

const partWords = {
  added: 'new service',
  removed: 'service ended',
  type: 'type of service',
  frequency: 'frequency',
  duration: 'length of a session',
  location: 'location',
  environment: 'Educational environment',
  time_apart: 'Time outside the regular class',
} as const satisfies Record<ChangedPart, string>;

function sentenceOf({ part, service, before, after }: PlanChange): string {
  const what = service === '' ? partWords[part] : `${service}: ${partWords[part]}`;
  const none = 'not stated';
  if (part === 'added') return words(what, after && `(${after})`).slice(0, 500);
  if (part === 'removed') return words(what, before && `(${before})`).slice(0, 500);
  return `${what} changes from ${before || none} to ${after || none}`.slice(0, 500);
}
