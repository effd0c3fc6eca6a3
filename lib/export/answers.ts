import { formatCalendarDate } from '@/lib/format/dates';
import type { FieldDescriptor } from '@/lib/ieps/field-descriptor';
import { valueAt } from '@/lib/ieps/field-path';
import { exactNumber } from './measures';
import { cell, fixed, own, type Piece, type PlanCell, type PlanPart } from './plan-part';
import type { Wording } from './words';

type AnswerPart = Extract<PlanPart, { kind: 'answer' | 'table' }>;

/**
 * The form answers of a section as questions with answers, lists as tables; nothing when none was filled in.
 * An empty text is left out; a question of yes or no, or a choice, without an answer says so, because the team
 * still has to decide it. The criteria of the alternate test concern few students, so silence there is not
 * an open question.
 */
export function answersOf(
  group: string,
  descriptors: readonly FieldDescriptor[],
  fields: unknown,
  wording: Wording,
): AnswerPart[] {
  if (!descriptors.some(({ path }) => isFilled(valueAt(fields, path)))) return [];
  return descriptors
    .filter(({ when }) => !when || valueAt(fields, when.path) === when.is)
    .flatMap((descriptor) => answerOf(group, descriptor, valueAt(fields, descriptor.path), wording));
}

function answerOf(
  group: string,
  descriptor: FieldDescriptor,
  value: unknown,
  wording: Wording,
): AnswerPart[] {
  const label = labelOf(group, descriptor.path, wording);
  if (descriptor.control === 'list') {
    const rows = Array.isArray(value) ? value : [];
    return rows.length > 0 ? [entriesTable(group, descriptor, rows, label, wording)] : [];
  }
  const piece = pieceOf(descriptor, value, wording);
  return piece ? [{ kind: 'answer', label, value: piece }] : [];
}

function entriesTable(
  group: string,
  { path, entry = [] }: FieldDescriptor,
  rows: readonly unknown[],
  caption: string,
  wording: Wording,
): AnswerPart {
  const entryGroup = `${group}_${path}`;
  // A column nobody filled says nothing.
  const shown = entry.filter((column) => rows.some((row) => isFilled(valueAt(row, column.path))));
  const columns = shown.map((column) => labelOf(entryGroup, column.path, wording));
  const entryCell = (row: unknown, column: FieldDescriptor): PlanCell =>
    cell(pieceOf(column, valueAt(row, column.path), wording) ?? fixed(''));
  return {
    kind: 'table',
    caption,
    columns,
    rows: rows.map((row) => shown.map((column) => entryCell(row, column))),
  };
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';
}

/** Labels are those of the editor's forms, but for a few that only make sense to who fills them in. */
function labelOf(group: string, path: string, { words }: Wording): string {
  const name = path.replaceAll('.', '_');
  const plain = plainLabels.find((key) => key === `${group}_${name}`);
  return plain ? words(`export.labels.${plain}`) : words(`ieps.fields.${group}.${name}`);
}

const plainLabels = ['lre_environmentCode', 'goals_progressSchedule', 'goals_progressReportsPerYear'];

function pieceOf({ control, path }: FieldDescriptor, value: unknown, wording: Wording): Piece | null {
  const { words, locale } = wording;
  switch (control) {
    case 'yes_no':
    case 'choice':
      if (typeof value !== 'string' && path === 'alternateCriteriaDocumented') return null;
      return fixed(typeof value === 'string' ? choiceText(path, value, wording) : words('export.open'));
    case 'area':
      return typeof value === 'string' ? fixed(words(`ieps.areas.${value}`)) : null;
    case 'number':
      return typeof value === 'number' ? fixed(exactNumber(value, locale)) : null;
    case 'date':
      return typeof value === 'string' ? fixed(formatCalendarDate(value, locale)) : null;
    case 'lines':
      return Array.isArray(value) && value.length > 0 ? own(value.join('; ')) : null;
    case 'text':
    case 'long_text':
      return typeof value === 'string' && value.trim() !== '' ? own(value) : null;
    case 'list':
      return null;
  }
}

function choiceText(path: string, value: string, { words }: Wording): string {
  return path === 'environmentCode' ? words(`export.environment.${value}`) : words(`ieps.choices.${value}`);
}
