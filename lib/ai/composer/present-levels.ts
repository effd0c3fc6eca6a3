import type { DraftItem } from '@/lib/drafting/items';
import { areaKeys, areas, type Area } from '@/lib/ieps/domains';
import { isLow } from '@/lib/evidence/score-standing';
import type { Fact } from './facts';
import { skillOf } from './guide';
import { impactItems } from './impact';
import { gradeDerivation, questionItem, sentenceItem, type Said } from './item';
import { isNormed } from './judge';
import { gapQuestions } from './gaps';
import { newestFirst, type Picture } from './picture';
import { sayFact, sayNormed, sayPatterns, scaleNote } from './say-fact';
import { sayNotes } from './say-note';
import { sayStatements } from './say-statement';

/** Present levels, area by area: newest data first, then what it means in class (34 CFR 300.320(a)(1)). */
export function presentLevels(picture: Picture): DraftItem[] {
  const seen = new Set<string>();
  const spoken = new Set<string>();
  const byArea = areaKeys.flatMap((area) => areaItems(area, picture, { scales: seen, spoken }));
  return [...byArea, ...languageItems(picture), ...impactItems(picture, spoken), ...gapQuestions(picture)];
}

type Told = { scales: Set<string>; spoken: Set<string> };

function areaItems(area: Area, picture: Picture, told: Told): DraftItem[] {
  const facts = picture.facts.filter((fact) => areaOf(fact, picture) === area).toSorted(newestFirst);
  const direct = facts.filter((fact) => !isNormed(fact));
  const normed = facts.filter(isNormed);
  const said: Said[] = [
    ...directSentences(direct, picture),
    ...normedSentences(normed, picture, told),
    ...sayNotes(
      picture.notes.filter((note) => (note.area ?? null) === area),
      picture.pack,
    ),
  ];
  const voices = sayStatements(picture, { area, spoken: told.spoken, hasData: said.length > 0 });
  return [...said, ...voices].map((one) => sentenceItem(area, one));
}

export function areaOf(fact: Fact, picture: Picture): Area | null {
  const need = picture.needs.find((one) => one.facts.includes(fact) && one.skill === fact.skill);
  return need?.area ?? fact.area;
}

const maxProbes = 6;

function directSentences(facts: readonly Fact[], picture: Picture): Said[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const isShare =
      fact.clause === null &&
      (fact.scoreType === 'percent' || fact.scoreType === 'count') &&
      fact.comparison === null;
    const key = isShare ? `${fact.instrument}|${fact.on}` : `one ${facts.indexOf(fact)}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return latestOfSeries([...groups.values()])
    .slice(0, maxProbes)
    .map((group) => (group.length >= 2 ? sayPatterns(group, picture.pack) : sayOne(group, picture)));
}

function sayOne(group: readonly Fact[], picture: Picture): Said {
  const [fact] = group;
  return fact ? sayFact(fact, picture.pack) : { text: '', sourceIds: [] };
}

/** Of weekly points on one measure the newest and the fullest are told; the chart shows the rest. */
function latestOfSeries(groups: Fact[][]): Fact[][] {
  const counts = new Map<string, number>();
  const isFull = (fact: Fact) => fact.comparison !== null || fact.accuracy !== null || fact.summary !== null;
  return groups.filter((group) => {
    const [fact] = group;
    if (!fact || group.length > 1) return true;
    const key = `${fact.skill}|${fact.level.replace(/ passages?| probes?/, '')}|${fact.skill === 'fluency' ? '' : fact.measure}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 || isFull(fact);
  });
}

function normedSentences(facts: readonly Fact[], picture: Picture, told: Told): Said[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.instrument}|${fact.on}|${fact.scoreType}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].flatMap((group) => {
    const chunks = Array.from({ length: Math.ceil(group.length / 3) }, (_, at) =>
      group.slice(at * 3, at * 3 + 3),
    );
    const said = chunks.map((chunk) => sayNormed(chunk, picture.pack));
    const type = group[0]?.scoreType ?? null;
    const note = type && !told.scales.has(type) ? scaleNote(type) : null;
    if (!note || !type) return said;
    told.scales.add(type);
    return [...said, { ...note, sourceIds: group.flatMap((fact) => fact.sourceIds) }];
  });
}

/** For a student learning English: scores in English are read with care (34 CFR 300.306(b)(1)(iii)). */
function languageItems(picture: Picture): DraftItem[] {
  const { student } = picture.pack;
  if (!student.englishLearner) return [];
  const cited = picture.facts.filter((fact) => isLow(fact.standing)).flatMap((fact) => fact.sourceIds);
  const sourceIds = cited.length > 0 ? cited : picture.facts.flatMap((fact) => fact.sourceIds);
  const text = `${student.name} is learning English and uses ${student.homeLanguage} at home, so scores from tests in English may show less than ${student.name} knows; learning English is not itself a disability`;
  return [
    sentenceItem('language', { text, sourceIds, derivations: gradeDerivation(picture.pack) }),
    questionItem('language', {
      text: `What do ${student.name}'s English proficiency scores and skills in ${student.homeLanguage} show? Add them, so that the team can tell language learning from need`,
      sourceIds: [],
    }),
  ];
}

export function mainSkill(area: Area) {
  return skillOf(area);
}

export function isFunctional(area: Area): boolean {
  return areas[area] !== 'academic' && area !== 'cognitive';
}
