import type { Facts, Placed } from '../facts';
import type { Lack } from '../finding';
import { isBlank, itemPlace, nameOf } from '../places';

/* 34 CFR 300.320(a)(4) and (7): what each service says. */

type Service = Placed<'service'>;

/** Specially designed instruction, or a related service that the state counts as such (300.39(a)(2)(i)). */
export function specialEducation({ services, state }: Facts): Lack[] {
  const counted = state.relatedServicesAsSpecialEducation.map((name) => name.toLowerCase());
  const isPresent = services.some(({ block: { fields } }) => {
    const name = fields.name.toLowerCase();
    return fields.kind === 'special_education' || counted.some((service) => name.includes(service));
  });
  return isPresent ? [] : [{ sectionKey: 'services', path: 'sections.services' }];
}

/** "each service and modification" */
export function startDate({ services, supports }: Facts): Lack[] {
  const dated = [
    ...services.map((item) => ({ on: item.block.fields.startsOn, at: itemPlace(item, 'startsOn'), item })),
    ...supports
      .filter(({ block }) => block.fields.kind === 'modification')
      .map((item) => ({ on: item.block.fields.startsOn, at: itemPlace(item, 'startsOn'), item })),
  ];
  return dated
    .filter(({ on }) => on === null)
    .map(({ at, item }) => ({ ...at, values: { service: nameOf(item) } }));
}

const vague =
  /\b(?:(?:daily )?as (?:needed|appropriate|necessary)|regularly|periodically|when (?:available|possible)|up to|at (?:the )?teacher(?:'s|’s)? discretion)\b/iu;
const uncounted = /\b(?:daily|weekly|monthly|often|ongoing)\b/iu;

export function frequency({ services }: Facts): Lack[] {
  return services.flatMap((service): Lack[] => {
    const { timesPerPeriod, period } = service.block.fields;
    const isCounted = timesPerPeriod !== null && timesPerPeriod > 0 && period !== null;
    const words = vagueWords(service, isCounted);
    if (words) return [words];
    if (isCounted) return [];
    const field =
      period === null && timesPerPeriod !== null && timesPerPeriod > 0 ? 'period' : 'timesPerPeriod';
    return [{ ...itemPlace(service, field), variant: 'missing', values: { service: nameOf(service) } }];
  });
}

/** Words that undo a number, or stand in its place: "up to", "as needed"; "weekly" only without a number. */
function vagueWords({ block, sectionKey, path }: Service, isCounted: boolean): Lack | null {
  for (const [index, { id, text }] of block.sentences.entries()) {
    const match = vague.exec(text) ?? (isCounted ? null : uncounted.exec(text));
    if (!match) continue;
    const place = { sectionKey, blockId: block.id, sentenceId: id, path: `${path}.sentences.${index}.text` };
    const span = { start: match.index, end: match.index + match[0].length };
    return { ...place, span, values: { found: match[0] }, fix: 'change' };
  }
  return null;
}

const throughTheEnd =
  /\b(?:through|until|to|for)\b[^.]{0,40}\b(?:end|length|duration|term) of (?:the|this) IEP\b/i;

export function duration({ services }: Facts): Lack[] {
  return services.flatMap((service): Lack[] => {
    const { minutesPerSession, endsOn } = service.block.fields;
    const values = { service: nameOf(service) };
    if (minutesPerSession === null || minutesPerSession <= 0) {
      return [{ ...itemPlace(service, 'minutesPerSession'), values }];
    }
    return endsOn !== null || throughTheEnd.test(service.text)
      ? []
      : [{ ...itemPlace(service, 'endsOn'), values }];
  });
}

export function location({ services }: Facts): Lack[] {
  return services
    .filter(({ block }) => isBlank(block.fields.location))
    .map((service) => ({ ...itemPlace(service, 'location'), values: { service: nameOf(service) } }));
}

/** A service stands for a goal when it names the goal, or a need the goal serves. */
export function connected({ goals, services, needs }: Facts): Lack[] {
  const served = new Set(services.flatMap(({ block }) => block.linksTo));
  const purposes = new Set([...goals, ...needs].map(({ block }) => block.id));
  const lonelyGoals = goals.filter(
    ({ block }) => !served.has(block.id) && !block.linksTo.some((id) => served.has(id)),
  );
  const lonelyServices = services.filter(({ block }) => !block.linksTo.some((id) => purposes.has(id)));
  return [...lonelyGoals, ...lonelyServices].map((item) => ({
    ...itemPlace(item),
    values: { x: nameOf(item) },
    fix: 'link',
  }));
}

export function insideThePlan({ services, plan }: Facts): Lack[] {
  const { startsOn: first, endsOn: last } = plan.iep;
  return services.flatMap((service): Lack[] => {
    const { startsOn, endsOn } = service.block.fields;
    const isOutside = (on: string | null) =>
      on !== null && ((first !== null && on < first) || (last !== null && on > last));
    const field = isOutside(startsOn) ? 'startsOn' : isOutside(endsOn) ? 'endsOn' : null;
    return field
      ? [{ ...itemPlace(service, field), values: { service: nameOf(service) }, fix: 'change' }]
      : [];
  });
}
