import { formatCalendarDate } from '@/lib/format/dates';
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
      ...objectivesOf(fields, wording),
    ],
  };
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

export function serviceRow(block: DocumentBlockOf<'service'>, wording: Wording): PlanCell[] {
  const { words } = wording;
  const { fields } = block;
  const place = fields.insideRegularClass
    ? words(fields.insideRegularClass === 'yes' ? 'export.inside_class' : 'export.outside_class')
    : '';
  return [
    cell(own(fields.name || words(`ieps.choices.${fields.kind}`)), block.sentences),
    cell(fixed(serviceAmount(fields, wording))),
    cell(own([fields.location, place].filter(Boolean).join(', '))),
    cell(own([fields.providerRole, fields.groupSize].filter(Boolean).join(', '))),
    cell(fixed(span(fields.startsOn, fields.endsOn, wording))),
  ];
}

export function supportRow(block: DocumentBlockOf<'support'>, wording: Wording): PlanCell[] {
  const { words } = wording;
  const { fields } = block;
  const dates = fields.startsOn || fields.endsOn ? span(fields.startsOn, fields.endsOn, wording) : '';
  return [
    cell(fixed(fields.kind ? words(`export.support.${fields.kind}`) : words('export.open')), block.sentences),
    cell(own([fields.setting, fields.when, fields.location].filter(Boolean).join('; '))),
    cell(own([fields.providedBy, fields.frequency].filter(Boolean).join(', '))),
    cell(fixed(dates)),
  ];
}
