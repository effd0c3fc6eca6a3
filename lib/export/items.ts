import { formatCalendarDate } from '@/lib/format/dates';
import { relatedServices } from '@/lib/ieps/field-choices';
import type { DocumentBlockOf } from '@/lib/ieps/document';
import { dateOrOpen, exactNumber, measureText, serviceAmount, span } from './measures';
import { cell, fixed, own, type Fact, type Piece, type PlanCell, type PlanPart } from './plan-part';
import type { Wording } from './words';

type NamesById = ReadonlyMap<string, string>;

/** A fact, unless it was left empty. */
function fact(label: string, value: Piece | null): Fact[] {
  return value && value.text.trim() !== '' ? [{ label, value }] : [];
}

function served(linksTo: readonly string[], names: NamesById): Piece {
  return own(linksTo.flatMap((id) => names.get(id) ?? []).join(' '));
}

export function needPart(block: DocumentBlockOf<'need'>, { words }: Wording): PlanPart {
  const { area, category, notAddressedReason } = block.fields;
  return {
    kind: 'item',
    id: block.id,
    title: words(`ieps.areas.${area}`),
    sentences: block.sentences,
    facts: [
      ...fact(words('ieps.fields.need.category'), fixed(words(`ieps.choices.${category}`))),
      ...fact(words('ieps.fields.need.notAddressedReason'), own(notAddressedReason)),
    ],
  };
}

/** A goal with every part a measurable goal has (34 CFR 300.320(a)(2)), each named. */
export function goalPart(
  block: DocumentBlockOf<'goal'>,
  number: number,
  needs: NamesById,
  wording: Wording,
): PlanPart {
  const { words, locale } = wording;
  const { fields } = block;
  const label = (name: string) => words(`export.goal.${name}`);
  return {
    kind: 'item',
    id: block.id,
    title: words('export.goal.title', {
      number: exactNumber(number, locale),
      area: words(`ieps.areas.${fields.area}`),
    }),
    sentences: block.sentences,
    facts: [
      ...fact(label('now'), baselineOf(fields, wording)),
      ...fact(label('target'), targetOf(fields, wording)),
      ...fact(label('by'), fixed(dateOrOpen(fields.targetOn, wording))),
      ...fact(label('condition'), own(fields.condition)),
      ...fact(label('behavior'), own(fields.behavior)),
      ...fact(label('measured'), measuredOf(fields)),
      ...fact(label('who'), own(fields.measurement.responsible)),
      ...fact(label('need'), served(block.linksTo, needs)),
      ...fact(label('method'), fields.method ? fixed(words(`ieps.choices.${fields.method}`)) : null),
      ...fact(label('arithmetic'), own(fields.derivation)),
      ...fact(label('reason'), own(fields.ambitionReason)),
      ...fact(label('standard'), own(fields.standard)),
      ...fact(label('language'), choiceOf(fields.linguisticallyAppropriate, wording)),
      ...fact(label('after_school'), choiceOf(fields.postsecondaryArea, wording)),
      ...objectivesOf(fields, wording),
    ],
  };
}

function choiceOf(value: string | null, { words }: Wording): Piece | null {
  return value === null ? null : fixed(words(`ieps.choices.${value}`));
}

type GoalFields = DocumentBlockOf<'goal'>['fields'];

function baselineOf({ baseline }: GoalFields, wording: Wording): Piece {
  const { words, locale } = wording;
  const on = baseline.on ? words('export.goal.on', { date: formatCalendarDate(baseline.on, locale) }) : '';
  return own([measureText(baseline, wording), on, baseline.note].filter(Boolean).join(', '));
}

function targetOf({ criterion }: GoalFields, wording: Wording): Piece {
  return own([measureText(criterion, wording), criterion.consistency].filter(Boolean).join(', '));
}

function measuredOf({ measurement }: GoalFields): Piece {
  return own([measurement.tool, measurement.frequency].filter(Boolean).join(', '));
}

function objectivesOf({ objectives }: GoalFields, { words, locale }: Wording): Fact[] {
  return objectives.map(({ text, by }, index) => ({
    label: words('export.goal.objective', { number: exactNumber(index + 1, locale) }),
    value: own(by ? `${text} (${formatCalendarDate(by, locale)})` : text),
  }));
}

/** The service, and which of 34 CFR 300.34(c) it is. */
export function serviceRow(block: DocumentBlockOf<'service'>, wording: Wording): PlanCell[] {
  const { words } = wording;
  const { fields } = block;
  const place = fields.insideRegularClass
    ? words(fields.insideRegularClass === 'yes' ? 'export.inside_class' : 'export.outside_class')
    : '';
  const delivery = fields.delivery ? words(`ieps.choices.${fields.delivery}`) : '';
  return [
    cell(serviceName(fields, wording), block.sentences),
    cell(fixed(serviceAmount(fields, wording))),
    cell(own([fields.location, place].filter(Boolean).join(', '))),
    cell(own([fields.providerRole, fields.groupSize, delivery].filter(Boolean).join(', '))),
    cell(fixed(span(fields.startsOn, fields.endsOn, wording))),
  ];
}

function serviceName({ kind, name, relatedService }: ServiceFields, { words }: Wording): Piece {
  if (kind !== 'related_service' || relatedService === null) {
    return name ? own(name) : fixed(words(`ieps.choices.${kind}`));
  }
  const official = words(`ieps.choices.${relatedService}`);
  const cite = relatedServices[relatedService];
  return name && name !== official ? own(`${name} (${official}, ${cite})`) : fixed(`${official} (${cite})`);
}

type ServiceFields = DocumentBlockOf<'service'>['fields'];

export function supportRow(block: DocumentBlockOf<'support'>, wording: Wording): PlanCell[] {
  const { words } = wording;
  const { fields } = block;
  const dates = fields.startsOn || fields.endsOn ? span(fields.startsOn, fields.endsOn, wording) : '';
  const onTests = fields.usedOnTests === 'yes' ? words('export.on_tests') : '';
  return [
    cell(supportName(fields, wording), block.sentences),
    cell(own([fields.setting, fields.when, fields.location, onTests].filter(Boolean).join('; '))),
    cell(own([fields.providedBy, fields.frequency].filter(Boolean).join(', '))),
    cell(fixed(dates)),
  ];
}

/** An accommodation by its group, anything else by its kind. */
function supportName({ kind, group }: DocumentBlockOf<'support'>['fields'], { words }: Wording): Piece {
  if (kind === 'accommodation' && group !== 'other') return fixed(words(`ieps.support_groups.${group}`));
  return fixed(kind ? words(`export.support.${kind}`) : words('export.open'));
}
