import type { DraftItem } from '@/lib/drafting/items';
import { areas } from '@/lib/ieps/domains';
import { headOf, type Fact } from './facts';
import { citedBy } from './impact';
import { commonOf, gradeDerivation, questionItem, valuesOf, type Said } from './item';
import { isNormed } from './judge';
import { guideOf, type Picture, type StudentNeed } from './picture';
import { valueWords } from './say-fact';
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
    derivations: gradeDerivation(pack),
  };
}

/** The plainest result behind a need: a probe before a test score. */
function basisOf(need: StudentNeed): string {
  const fact = need.low.find((one) => !isNormed(one)) ?? need.low[0];
  if (!fact) return '';
  const date = fact.on ? `, ${dateWords(fact.on)}` : '';
  return `${factWords(fact)}${date}`;
}

function factWords(fact: Fact): string {
  if (!isNormed(fact))
    return fact.skill === 'fluency' && fact.value !== null && fact.scoreType !== 'percent'
      ? `${plain(fact.value)} words correct per minute`
      : `${small(fact.measure)}: ${valueWords(fact)}`;
  const head = headOf(fact.instrument ?? '');
  const measure = [head, fact.measure].filter(Boolean).join(' ');
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
