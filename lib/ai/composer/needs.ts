import type { DraftItem } from '@/lib/drafting/items';
import { areas } from '@/lib/ieps/domains';
import { headOf, type Fact } from './facts';
import { citedBy } from './impact';
import { commonOf, gradeDerivation, questionItem, valuesOf, type Said } from './item';
import { isNormed } from './judge';
import { guideOf, lowWords, type Picture, type StudentNeed } from './picture';
import { passageWords, valueWords } from './say-fact';
import { rankDerivation } from './say-normed';
import { weakOf } from './weak';
import { dateWords, fill, ordinal, plain, small } from './words';

/** One educational need an item, each with the result it rests on (34 CFR 300.324(a)(1)(iv)). */
export function needs(picture: Picture): DraftItem[] {
  const items = picture.needs.map((need): DraftItem => ({
    kind: 'need',
    fields: { area: need.area, category: areas[need.area], notAddressedReason: '' },
    ...commonOf(sayNeed(need, picture)),
  }));
  return [...items, ...openQuestions(picture)];
}

export function sayNeed(need: StudentNeed, picture: Picture): Said {
  const { pack } = picture;
  const guide = guideOf(need);
  const weak = weakOf(need);
  const template = weak && guide.needWith ? guide.needWith : guide.need;
  const words = fill(template, { ...valuesOf(pack), ...(weak ? { weak: weak.words } : {}) });
  const basis = basisOf(need);
  return {
    text: `${pack.student.name} needs to ${words}${basis ? ` (${basis})` : ''}`,
    sourceIds: citedBy(need),
    derivations: [...gradeDerivation(pack), ...rankOf(need)],
  };
}

function rankOf(need: StudentNeed) {
  const fact = need.low[0];
  return fact && need.low.every(isNormed) ? rankDerivation(fact) : [];
}

/** The plainest results behind a need: a probe before a test score, the weakest patterns by name. */
function basisOf(need: StudentNeed): string {
  const weak = weakOf(need);
  const facts = weak?.facts ?? need.low.filter((one) => !isNormed(one)).slice(0, 1);
  const [fact] = facts.length > 0 ? facts : need.low;
  if (!fact) return noteBasis(need);
  const words =
    facts.length > 1
      ? facts.map((one) => `${small(one.measure)} ${valueWords(one)}`).join(', ')
      : factWords(fact);
  const head = isNormed(fact) ? '' : headOf(fact.instrument ?? '');
  const date = fact.on ? `, ${dateWords(fact.on)}` : '';
  const isNamed = words.toLowerCase().startsWith(head.toLowerCase());
  return `${head && !isNamed ? `${small(head)}: ` : ''}${words}${date}`;
}

function noteBasis({ notes }: StudentNeed): string {
  const note = notes.find(({ text }) => lowWords.test(text));
  if (!note) return '';
  const date = note.on ? `, ${dateWords(note.on)}` : '';
  return `${small(headOf(note.instrument ?? ''))}, ${small(note.measure)}: ${small(note.text.replace(/[.\s]+$/, ''))}${date}`;
}

function factWords(fact: Fact): string {
  if (isNormed(fact)) return normedBasis(fact);
  const isReading = fact.skill === 'fluency' && fact.value !== null && fact.scoreType !== 'percent';
  if (!isReading) return `${small(fact.measure)} ${valueWords(fact)}`;
  const unit = /WCPM/i.test(fact.measure) ? 'words correct per minute (WCPM)' : 'words correct per minute';
  return `${plain(fact.value ?? 0)} ${unit}${fact.level ? ` on ${passageWords(fact.level)}` : ''}`;
}

function normedBasis(fact: Fact): string {
  const measure = [headOf(fact.instrument ?? ''), fact.measure].filter(Boolean).join(' ');
  const percentile = fact.percentile === null ? '' : `, ${ordinal(fact.percentile)} percentile`;
  return fact.value === null ? `${measure}${percentile}` : `${measure} ${plain(fact.value)}${percentile}`;
}

/** Areas the team has to answer for where the evidence shows no need, and none at all. */
function openQuestions(picture: Picture): DraftItem[] {
  const { name } = picture.pack.student;
  const found = new Set(picture.needs.map((need) => areas[need.area]));
  const missing = (['academic', 'functional'] as const).filter((category) => !found.has(category));
  return missing.map((category) =>
    questionItem('other', {
      text: `The evidence shows no ${category} need for ${name}. If that is right, say why in the section; if not, add the data that show it`,
      sourceIds: [],
    }),
  );
}
