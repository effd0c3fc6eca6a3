import { exactNumber, serviceTimes } from '@/lib/export/measures';
import { fixed, own, type Piece } from '@/lib/export/plan-part';
import { blocksOf, firstNameOf, type PlanDocument } from '@/lib/export/plan-view';
import type { Wording } from '@/lib/export/words';
import { formatCalendarDate } from '@/lib/format/dates';
import type { SentenceView } from '@/lib/ieps/content';
import type { DocumentBlockOf } from '@/lib/ieps/document';
import { alsoDecided, type AlsoLine } from './also-decided';

/*
 * The summary a family reads first. Made by code alone from the frozen plan, so each number, name and date is the
 * plan's own; every line carries the exact sentences it stands for.
 */

export type ServiceSummary = Readonly<{
  id: string;
  minutes: string;
  name: Piece;
  times: string;
  /** Where, who and since when, each only when the plan says so. */
  where: Piece | null;
  inClass: string | null;
  who: Piece | null;
  starts: string | null;
  sentences: readonly SentenceView[];
}>;

export type Measure = Readonly<{ value: number; amount: string; unit: Piece }>;

export type GoalSummary = Readonly<{
  id: string;
  area: string;
  behavior: Piece | null;
  now: Measure | null;
  nowOn: string | null;
  target: Measure | null;
  by: string | null;
  sentences: readonly SentenceView[];
}>;

export type SupportSummary = Readonly<{
  id: string;
  kind: string | null;
  details: readonly Piece[];
  sentences: readonly SentenceView[];
}>;

export type FamilySummary = Readonly<{
  firstName: string;
  strengths: readonly Readonly<{ id: string; sentences: readonly SentenceView[] }>[];
  services: readonly ServiceSummary[];
  goals: readonly GoalSummary[];
  supports: readonly SupportSummary[];
  also: readonly AlsoLine[];
  /** Minutes a week outside the regular class. */
  minutesApart: string | null;
  progressSchedule: Piece | null;
  progressReports: string | null;
  meetingOn: string | null;
  startsOn: string | null;
  endsOn: string | null;
}>;

/** The summary of a frozen plan, in the language of `wording`. */
export function summarise(document: PlanDocument, wording: Wording): FamilySummary {
  const { sections, iep } = document;
  const { progressSchedule, progressReportsPerYear } = sections.goals.fields;
  const { minutesOutsideWeekly } = sections.lre.fields;
  return {
    firstName: firstNameOf(document),
    strengths: blocksOf(sections.strengths_and_family.blocks, 'paragraph').filter(hasWords),
    services: blocksOf(sections.services.blocks, 'service').map((block) => serviceSummary(block, wording)),
    goals: blocksOf(sections.goals.blocks, 'goal').map((block) => goalSummary(block, wording)),
    supports: blocksOf(sections.accommodations.blocks, 'support').map((block) =>
      supportSummary(block, wording),
    ),
    also: alsoDecided(document, wording),
    minutesApart: numberOrNull(minutesOutsideWeekly, wording),
    progressSchedule: ownOrNull(progressSchedule),
    progressReports: numberOrNull(progressReportsPerYear, wording),
    meetingOn: dateOrNull(iep.meetingOn, wording),
    startsOn: dateOrNull(iep.startsOn, wording),
    endsOn: dateOrNull(iep.endsOn, wording),
  };
}

function serviceSummary(block: DocumentBlockOf<'service'>, wording: Wording): ServiceSummary {
  const { words, locale } = wording;
  const { fields } = block;
  return {
    id: block.id,
    minutes:
      fields.minutesPerSession === null
        ? words('family.service.minutes_open')
        : words('family.service.minutes', { minutes: exactNumber(fields.minutesPerSession, locale) }),
    name: fields.name ? own(fields.name) : fixed(words(`ieps.choices.${fields.kind}`)),
    times: serviceTimes(fields, wording),
    where: ownOrNull(fields.location),
    inClass:
      fields.insideRegularClass &&
      words(fields.insideRegularClass === 'yes' ? 'export.inside_class' : 'export.outside_class'),
    who: ownOrNull([fields.providerRole, fields.groupSize].filter(Boolean).join(', ')),
    starts: dateOrNull(fields.startsOn, wording),
    sentences: block.sentences,
  };
}

function goalSummary(block: DocumentBlockOf<'goal'>, wording: Wording): GoalSummary {
  const { fields } = block;
  return {
    id: block.id,
    area: wording.words(`ieps.areas.${fields.area}`),
    behavior: ownOrNull(fields.behavior),
    now: measureOrNull(fields.baseline, wording),
    nowOn: dateOrNull(fields.baseline.on, wording),
    target: measureOrNull(fields.criterion, wording),
    by: dateOrNull(fields.targetOn, wording),
    sentences: block.sentences,
  };
}

function supportSummary(block: DocumentBlockOf<'support'>, { words }: Wording): SupportSummary {
  const { kind, setting, when, providedBy } = block.fields;
  return {
    id: block.id,
    kind: kind && words(`export.support.${kind}`),
    details: [setting, when, providedBy].filter(Boolean).map(own),
    sentences: block.sentences,
  };
}

function measureOrNull(
  { value, unit }: Readonly<{ value: number | null; unit: string }>,
  wording: Wording,
): Measure | null {
  if (value === null) return null;
  return { value, amount: exactNumber(value, wording.locale), unit: unitPiece(unit, wording) };
}

/** Units every district uses, which the reader's language has words for; any other stays as the team wrote it. */
const knownUnits: Readonly<Record<string, string>> = {
  'words correct per minute': 'words_per_minute',
  'words correct in one minute': 'words_per_minute',
  wcpm: 'words_per_minute',
  'digits correct per minute': 'digits_per_minute',
  percent: 'percent',
  '%': 'percent',
  'percent correct': 'percent_correct',
  'percent accuracy': 'percent_correct',
  'percent of opportunities': 'percent_of_opportunities',
  minutes: 'minutes',
};

function unitPiece(unit: string, { words }: Wording): Piece {
  const key = knownUnits[unit.trim().toLowerCase()];
  return key ? fixed(words(`family.units.${key}`)) : own(unit);
}

function hasWords({ sentences }: { sentences: readonly SentenceView[] }): boolean {
  return sentences.some(({ text }) => text.trim() !== '');
}

function ownOrNull(text: string): Piece | null {
  return text.trim() === '' ? null : own(text);
}

function numberOrNull(value: number | null, { locale }: Wording): string | null {
  return value === null ? null : exactNumber(value, locale);
}

function dateOrNull(date: string | null, { locale }: Wording): string | null {
  return date && formatCalendarDate(date, locale);
}
