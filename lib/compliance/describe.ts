import { formatCalendarDate } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import type { FindingValue, FindingValues } from './finding';

/** Gives the word of a key of the compliance messages: 'words.no_level'. */
type WordOf = (key: string) => string;

/**
 * The values of a message in the reader's language: dates and numbers as that language writes them, areas and
 * words from the compliance messages.
 */
export function messageValues(values: FindingValues, locale: string, wordOf: WordOf): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueText(value, locale, wordOf)]),
  );
}

function valueText(value: FindingValue, locale: string, wordOf: WordOf): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value, locale, 2);
  if ('date' in value) return formatCalendarDate(value.date, locale);
  return wordOf('area' in value ? `areas.${value.area}` : `words.${value.word}`);
}
