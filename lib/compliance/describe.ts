import { formatCalendarDate } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { homeLanguageLabel, languageName } from '@/lib/students/languages';
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

/** A message that begins with one of its values begins with a capital all the same. */
export function sentenceCase(message: string, locale: string): string {
  return message.charAt(0).toLocaleUpperCase(locale) + message.slice(1);
}

function valueText(value: FindingValue, locale: string, wordOf: WordOf): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value, locale, 2);
  if ('date' in value) return formatCalendarDate(value.date, locale);
  if ('section' in value) return wordOf(`sections.${value.section}`);
  if ('language' in value) return languageText(value.language, locale);
  if ('words' in value)
    return listText(
      value.words.map((word) => wordOf(`words.${word}`)),
      locale,
    );
  return wordOf('area' in value ? `areas.${value.area}` : `words.${value.word}`);
}

function languageText(language: string, locale: string): string {
  return /^[a-z]{2,3}$/.test(language) ? languageName(language, locale) : homeLanguageLabel(language, locale);
}

function listText(texts: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(texts);
}
