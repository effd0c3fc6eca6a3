import type { DraftItem } from '@/lib/drafting/items';
import { areas } from '@/lib/ieps/domains';
import { gradeDerivation, sentenceItem, valuesOf, type HeadingArea } from './item';
import { guideOf, type Picture, type StudentNeed } from './picture';
import { sayStatement } from './say-statement';
import { fill, list, pick, possessive } from './words';

const labels: Readonly<Record<string, string>> = {
  AUT: 'autism',
  DB: 'deaf-blindness',
  DEAF: 'deafness',
  ED: 'an emotional disability',
  HI: 'a hearing impairment',
  ID: 'an intellectual disability',
  MD: 'multiple disabilities',
  OI: 'an orthopedic impairment',
  OHI: 'a health impairment',
  SLD: 'a specific learning disability',
  SLI: 'a speech or language impairment',
  TBI: 'a traumatic brain injury',
  VI: 'a visual impairment',
  DD: 'a developmental delay',
};

function disabilityWords(category: string): string {
  return labels[category] ?? category.replaceAll('_', ' ').toLowerCase();
}

/** What the disability means for the general curriculum (34 CFR 300.320(a)(1)(i), or (ii) in preschool). */
export function impactItems(picture: Picture, spoken: Set<string>): DraftItem[] {
  const { pack, needs } = picture;
  if (needs.length === 0) return [];
  const area: HeadingArea = /^p/i.test(pack.student.grade) ? 'impact_preschool' : 'impact';
  const items = needs.slice(0, 5).map((need) => sentenceItem(area, effectOf(need, picture)));
  const seen = picture.statements
    .filter((one) => one.speaker === 'teacher' && one.kind === 'seen' && !spoken.has(one.said))
    .slice(0, 3);
  for (const one of seen) spoken.add(one.said);
  return [
    sentenceItem(area, openingOf(picture)),
    ...items,
    ...seen.map((one) => sentenceItem(area, sayStatement(one, picture))),
  ];
}

function openingOf(picture: Picture) {
  const { pack, needs } = picture;
  const main = needs.slice(0, 3);
  const skills = list(main.map((need) => guideOf(need).noun));
  const where = main.some((need) => areas[need.area] === 'academic')
    ? 'lessons and assignments'
    : 'lessons, group work and daily routines';
  const text = `${possessive(pack.student.name)} ${disabilityWords(pack.student.disabilityCategory).replace(/^an? /, '')} ${disabilityWords(pack.student.disabilityCategory).endsWith('disabilities') ? 'affect' : 'affects'} ${skills}, and through them ${where} of the ${valuesOf(pack).grade} curriculum`;
  return { text, sourceIds: main.flatMap((need) => citedBy(need)), derivations: gradeDerivation(pack) };
}

function effectOf(need: StudentNeed, picture: Picture) {
  const { pack } = picture;
  const guide = guideOf(need);
  const effect = fill(guide.effect, valuesOf(pack));
  const text = pick(
    [
      `Because of the difficulty with ${guide.noun}, ${effect}`,
      `With ${guide.noun} at this level, ${effect}`,
      `In class this means that ${effect}`,
    ],
    need.skill,
  );
  return { text, sourceIds: citedBy(need), derivations: gradeDerivation(pack) };
}

/** The low results of a need, or the words it rests on. */
export function citedBy(need: StudentNeed): string[] {
  const from =
    need.low.length > 0
      ? need.low.slice(0, 4).flatMap((fact) => fact.sourceIds)
      : need.facts.slice(0, 2).flatMap((fact) => fact.sourceIds);
  const words = need.statements.slice(0, 1).flatMap((one) => one.sourceIds);
  return [
    ...new Set([
      ...from,
      ...need.notes.slice(0, 2).flatMap((note) => note.sourceIds),
      ...(from.length === 0 ? words : []),
    ]),
  ];
}
