import type { DraftItem } from '@/lib/drafting/items';
import type { EvidencePack } from '@/lib/drafting/pack';
import type { Area } from '@/lib/ieps/domains';
import { gradeWords } from './judge';
import { plain, possessive, pronounsOf, sentence } from './words';

export type Derivation = { value: string; from: string };
export type HeadingArea = Area | 'impact' | 'impact_preschool' | 'other';

/** A sentence on its way: words, what they rest on, and the figures worked out. */
export type Said = Readonly<{
  text: string;
  sourceIds: readonly string[];
  derivations?: readonly Derivation[];
  /** How the text opens, and what the next sentence from the same source opens with instead. */
  opening?: string;
  again?: string;
}>;

const maxSources = 12;

export function commonOf(said: Said): { text: string; sourceIds: string[]; derivations: Derivation[] } {
  const derivations = (said.derivations ?? []).filter(
    (one, at, all) => all.findIndex((other) => other.value === one.value) === at,
  );
  return {
    text: sentence(said.text),
    sourceIds: [...new Set(said.sourceIds)].slice(0, maxSources),
    derivations: derivations.slice(0, 12),
  };
}

export function sentenceItem(area: HeadingArea, said: Said): DraftItem {
  return { kind: 'sentence', area, ...commonOf(said) };
}

export function questionItem(area: HeadingArea, said: Said): DraftItem {
  return { kind: 'question', area, ...commonOf(said) };
}

/** What templates of the guide are filled with. */
export function valuesOf(pack: EvidencePack): Record<string, string> {
  const pronouns = pronounsOf(pack);
  const name = pack.student.name;
  return {
    Name: name,
    Names: possessive(name),
    they: pronouns.they,
    them: pronouns.them,
    their: pronouns.their,
    s: pronouns.isPlural ? '' : 's',
    grade: gradeWords(pack.student.grade),
    level: gradeWords(pack.student.grade),
    weak: 'taught',
  };
}

export function derived(value: number | string, from: string): Derivation {
  return { value: typeof value === 'number' ? plain(value) : value, from };
}

/** The enrolled grade is in the pack but in no entry. */
export function gradeDerivation(pack: EvidencePack): Derivation[] {
  const grade = /\d+/.exec(pack.student.grade)?.[0];
  return grade ? [derived(String(Number(grade)), 'grade of enrollment')] : [];
}

const numberWords = 'two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|half|third|quarter';
const numbers = new RegExp(String.raw`\d+(?:\.\d+)?%?|\b(?:${numberWords})\b`, 'gi');

/** The numbers a text proposes, in digits or words, each declared with why. */
export function proposed(text: string, why: string): Derivation[] {
  return [...new Set(text.match(numbers) ?? [])].map((value) => derived(value, why));
}
