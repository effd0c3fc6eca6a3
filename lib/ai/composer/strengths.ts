import type { DraftItem } from '@/lib/drafting/items';
import { questionItem, sentenceItem, type Said } from './item';
import { isNormed } from './judge';
import { isStale, type Picture } from './picture';
import { loosen } from './retell';
import { sayFact } from './say-fact';
import { sayNormed } from './say-normed';
import { sayStatement } from './say-statement';
import { inEnglish, isSpanish } from './voices';
import { list, small } from './words';

/** Strengths, and in short what the family hopes for; the family's own words stand in the form. */
export function strengthsAndFamily(picture: Picture): DraftItem[] {
  const said = [
    ...strengthSentences(picture),
    ...strongResults(picture),
    ...studentSentences(picture),
    ...familySentences(picture),
  ];
  const items = said.map((one) => sentenceItem('other', one));
  return [...items, ...questions(picture)];
}

function strengthSentences({ strengths, pack }: Picture): Said[] {
  const name = pack.student.name;
  const pairs = Array.from({ length: Math.ceil(strengths.length / 2) }, (_, at) =>
    strengths.slice(at * 2, at * 2 + 2),
  );
  return pairs.slice(0, 5).map((pair, at) => {
    const phrases = pair.map((one) => one.phrase);
    const text =
      at % 2 === 0
        ? `${name} ${phrases.join(' and ')}`
        : `The team also sees that ${name} ${phrases.join(', and ')}`;
    const source = pair.map((one) => one.said).join('; ');
    return { text: loosen(text, source, 'the team notes'), sourceIds: pair.flatMap((one) => one.sourceIds) };
  });
}

/** Results at or above the middle of the range, newest first, at most three. */
function strongResults({ facts, pack }: Picture): Said[] {
  const strong = facts.filter(
    (fact) =>
      !isStale(fact.on, pack) &&
      ((fact.standing === 'high' &&
        (isNormed(fact) || fact.comparison !== null || fact.skill === 'fluency')) ||
        (isNormed(fact) && fact.standing === 'average')),
  );
  const told = strong
    .filter((fact) => fact.scoreType !== 't_score')
    .filter((fact) => fact.area !== 'cognitive' || fact.standing === 'high');
  const best = told
    .toSorted((a, b) => Number(b.standing === 'high') - Number(a.standing === 'high'))
    .slice(0, 3);
  return best.map((fact) => (isNormed(fact) ? sayNormed([fact], pack) : sayFact(fact, pack)));
}

function studentSentences(picture: Picture): Said[] {
  return picture.statements
    .filter((one) => one.speaker === 'student' && one.kind !== 'private')
    .slice(0, 3)
    .map((one) => sayStatement(one, picture));
}

function familySentences(picture: Picture): Said[] {
  const family = picture.statements.filter((one) => one.speaker === 'family' && one.kind !== 'private');
  const order = ['hope', 'helpful', 'request', 'seen'];
  return family
    .filter((one) => !isSpanish(one.said))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .slice(0, 4)
    .map((one) => sayStatement(one, picture));
}

function questions(picture: Picture): DraftItem[] {
  const { pack } = picture;
  const { name } = pack.student;
  const asked: DraftItem[] = [];
  if (picture.strengths.length === 0)
    asked.push(
      questionItem('other', {
        text: `What does ${name} do well, like and care about? Add strengths from the family, the teacher and ${name}`,
        sourceIds: [],
      }),
    );
  const family = pack.entries.filter((entry) => entry.evidenceKind === 'family_input');
  const isHeard = picture.statements.some((one) => one.speaker === 'family');
  if (family.length === 0 && !isHeard)
    asked.push(
      questionItem('other', {
        text: `There is no family input yet. Ask the family about hopes, worries and what works at home, and record their own words`,
        sourceIds: [],
      }),
    );
  const foreign = family.filter((entry) => isSpanish(inEnglish(entry.text)));
  if (foreign.length > 0)
    asked.push(
      questionItem('other', {
        text: `The family wrote in ${pack.student.homeLanguage}. Add a translation checked by an interpreter, so that the whole team can use it`,
        sourceIds: foreign.map((entry) => entry.id),
      }),
    );
  const personal = picture.statements.filter((one) => one.kind === 'private');
  if (personal.length > 0)
    asked.push(
      questionItem('other', {
        text: 'The family shared something personal, which this draft leaves out. Ask them whether any of it belongs in the plan',
        sourceIds: personal.flatMap((one) => one.sourceIds),
      }),
    );
  return asked;
}

export function strengthWords(picture: Picture): string {
  return list(picture.strengths.slice(0, 2).map((one) => small(one.phrase)));
}
