import type { DraftItem } from '@/lib/drafting/items';
import { areaKeys, type Area } from '@/lib/ieps/domains';
import { isLow } from '@/lib/evidence/score-standing';
import type { Fact } from './facts';
import { impactItems } from './impact';
import { gradeDerivation, questionItem, sentenceItem, type Said } from './item';
import { isNormed } from './judge';
import { gapQuestions } from './gaps';
import { newestFirst, type Picture } from './picture';
import { verbWords } from './measure-words';
import { sayFact, sayPatterns } from './say-fact';
import { sayNormed } from './say-normed';
import { sayNotes } from './say-note';
import { sayStatements } from './say-statement';

/** Present levels, area by area: newest data first, then what it means in class (34 CFR 300.320(a)(1)). */
export function presentLevels(picture: Picture): DraftItem[] {
  const seen = new Set<string>();
  const spoken = new Set<string>();
  const byArea = areaKeys.flatMap((area) => areaItems(area, picture, { scales: seen, spoken }));
  return [
    ...byArea,
    ...otherItems(picture),
    ...languageItems(picture),
    ...impactItems(picture, spoken),
    ...gapQuestions(picture),
  ];
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

/** Results nobody placed in an area are told too, under a heading of their own. */
function otherItems(picture: Picture): DraftItem[] {
  const typed = new Set(picture.pack.entries.filter(({ kind }) => kind === 'evidence').map(({ id }) => id));
  const facts = picture.facts
    .filter((fact) => areaOf(fact, picture) === null && fact.sourceIds.some((id) => typed.has(id)))
    .slice(0, 4);
  const notes = picture.notes.filter((note) => note.area === null);
  return [...facts.map((fact) => sayFact(fact, picture.pack)), ...sayNotes(notes, picture.pack)].map((one) =>
    sentenceItem('other', one),
  );
}

function areaOf(fact: Fact, picture: Picture): Area | null {
  const need = picture.needs.find((one) => one.facts.includes(fact) && one.skill === fact.skill);
  return need?.area ?? fact.area;
}

const maxProbes = 6;

function directSentences(facts: readonly Fact[], picture: Picture): Said[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const isShare =
      fact.clause === null &&
      (fact.scoreType === 'percent' || fact.part !== null) &&
      fact.comparison === null;
    const isPattern = isShare && verbWords(fact, '') === null;
    const key = isPattern ? `${fact.instrument}|${fact.on}` : `one ${facts.indexOf(fact)}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const said = latestOfSeries([...groups.values()])
    .slice(0, maxProbes)
    .flatMap((group) => (group.length >= 2 ? sayPatterns(group, picture.pack) : [sayOne(group, picture)]));
  return said.map((one, at) => shortened(one, said[at - 1]?.opening));
}

/** A second result from one source does not name it again. */
function shortened(said: Said, before: string | undefined): Said {
  if (!said.opening || said.opening !== before) return said;
  return { ...said, text: `${said.again ?? ''}${said.text.slice(said.opening.length)}` };
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
    const key = `${fact.instrument}|${fact.on}|${fact.scoreType}|${fact.scoreType === 't_score' && fact.moreIsBetter}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].flatMap((group) =>
    inChunks(group).map((chunk) => {
      const [first] = group;
      const scale = `${first?.scoreType}${first?.scoreType === 't_score' && first.moreIsBetter}`;
      const isNew = !told.scales.has(scale);
      if (group.some((fact) => isLow(fact.standing))) told.scales.add(scale);
      return sayNormed(chunk, picture.pack, isNew);
    }),
  );
}

/** Three results a sentence; two when their names are long. */
function inChunks(facts: readonly Fact[]): Fact[][] {
  const size = facts.reduce((sum, fact) => sum + fact.measure.length, 0) / facts.length > 20 ? 2 : 3;
  return Array.from({ length: Math.ceil(facts.length / size) }, (_, at) =>
    facts.slice(at * size, (at + 1) * size),
  );
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
    ...(hasProficiency(picture)
      ? []
      : [
          questionItem('language', {
            text: `What do ${student.name}'s English proficiency scores and skills in ${student.homeLanguage} show? Add them, so that the team can tell language learning from need`,
            sourceIds: [],
          }),
        ]),
  ];
}

const proficiency = /\b(?:ELPAC|ELPA\d*|WIDA|ACCESS|TELPAS|NYSESLAT)\b|english proficiency/i;

function hasProficiency({ pack }: Picture): boolean {
  return pack.entries.some(
    (entry) => entry.kind !== 'knowledge' && proficiency.test(`${entry.label} ${entry.text}`),
  );
}
