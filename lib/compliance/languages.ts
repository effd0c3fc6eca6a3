import { languageName } from '@/lib/students/languages';
import type { Facts } from './facts';

/*
 * The languages of parents, 34 CFR 300.29. They are kept as a tag ("es"), as an English name ("Spanish") or in
 * words of the school's own ("English, some Igbo").
 */

const tag = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i;
/** One language under several names. */
const otherNames: Readonly<Record<string, string>> = {
  mandarin: 'chinese',
  'simplified chinese': 'chinese',
  'traditional chinese': 'chinese',
  español: 'spanish',
  castellano: 'spanish',
};

/** The English name of a language, in lower case, without what stands after a comma or in brackets. */
function nameOf(language: string): string {
  const text = language.trim();
  const name = tag.test(text) && text.length <= 8 ? languageName(baseOf(text), 'en') : text;
  const plain = (name.split(/[,;(]/)[0] ?? '').trim().toLowerCase();
  return otherNames[plain] ?? plain;
}

function baseOf(text: string): string {
  const [base = text] = text.split('-');
  return base.length <= 3 ? base.toLowerCase() : text;
}

export function isEnglish(language: string): boolean {
  return nameOf(language) === 'english';
}

export function isSameLanguage(a: string, b: string): boolean {
  return nameOf(a) !== '' && nameOf(a) === nameOf(b);
}

/** The languages the parents read; that of the home when no parent is on record. Blank ones are left out. */
export function parentLanguages({ record, plan }: Facts): string[] {
  const own = record.parents.map(({ language }) => language).filter((language) => language.trim() !== '');
  const home = plan.student.homeLanguage.trim();
  return own.length > 0 ? [...new Set(own)] : home === '' ? [] : [home];
}
