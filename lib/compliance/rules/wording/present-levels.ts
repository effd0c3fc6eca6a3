import { gradeOfLevel, oralReadingNorm, metricOfUnit, seasonOf } from '@/lib/goals/norms';
import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { firstNameOf, sectionPlace } from '../../places';
import type { PlacedText } from '../../texts';
import { lackAt, readsAsEnglish, sentencesIn } from './reading';

const effect =
  /\b(?:because|due to|affect\w*|impact\w*|interfer\w*|limit\w*|hinder\w*|prevent\w*|make[sn]? it (?:hard|harder|difficult)|result(?:s|ing)? in|as a result|struggl\w*|difficult\w*|cannot|can['’]t|unable|hard(?:er)?|slow(?:er|s)?|lost|falls? behind|takes? (?:more|longer)|without (?:help|support|prompts?)|needs?)\b/i;
/** A statement elsewhere than under its own heading must say outright that one thing follows from another. */
const outright = /\b(?:because|due to|affect\w*|impact\w*|interfer\w*|as a result)\b/i;
const curriculum =
  /\b(?:grade[- ](?:level|\w+)|curriculum|class(?:room|work|es)?|lessons?|assignments?|textbooks?|texts?|reading|writing|written|math\w*|algebra|science|history|social studies|english|essays?|standards?|homework|tests?|directions|instruction|subjects?|schoolwork|course\w*|projects?|word problems)\b/i;

/** PL-03: 34 CFR 300.320(a)(1)(i), for school age; preschool has PL-04. */
export function impact(facts: Facts): Lack[] {
  const { grade } = facts.plan.student;
  if (grade === 'PK') return [];
  const own = facts.statements.filter(({ area }) => area === 'impact').map(({ text }) => text);
  const all = facts.statements.map(({ text }) => text).join(' ');
  const isSaid =
    own.some((text) => !readsAsEnglish(text) || (effect.test(text) && curriculum.test(text))) ||
    sentencesIn(all).some(({ found }) => outright.test(found) && curriculum.test(found));
  // Present levels in a language whose words the rule does not know are left to the reader.
  if (isSaid || (all !== '' && !readsAsEnglish(all))) return [];
  return [{ ...sectionPlace('present_levels'), values: { first_name: firstNameOf(facts) } }];
}

const comparison =
  /\b(?:average|typical(?:ly)?|norms?|normed|middle|median|percentile|grade[- ]level|(?:below|above|at|on|behind|ahead of) grade|peers?|classmates?|the class|benchmarks?|expected|expectations?|same[- ]age|other (?:students|children)|most (?:students|children)|compared|comparison|standard scores?|years? (?:below|above|behind)|approach(?:es|ing)|meets?|did not meet|proficien\w*|basic|mastery)\b/i;
const score = /\d/;

type AreaText = PlacedText & Readonly<{ area: string | null }>;

/** The sentences of the present levels under their headings. */
function areaTexts({ plan }: Facts): AreaText[] {
  let area: string | null = null;
  return plan.sections.present_levels.blocks.flatMap((block, index) => {
    if (block.kind === 'heading') area = block.fields.area;
    return block.sentences.map(({ id, text }, position) => ({
      sectionKey: 'present_levels' as const,
      blockId: block.id,
      sentenceId: id,
      path: `sections.present_levels.blocks.${index}.sentences.${position}.text`,
      text,
      area,
    }));
  });
}

/**
 * PL-07: a score of an area with an academic need wants something to compare it with. An area without any score
 * is PL-05's.
 */
export function comparisons(facts: Facts): Lack[] {
  const texts = areaTexts(facts);
  const areas = facts.needs
    .filter(({ block }) => block.fields.category === 'academic')
    .map(({ block }) => block.fields.area);
  return [...new Set(areas)].flatMap((area): Lack[] => {
    const own = texts.filter((text) => text.area === area);
    const said = [
      ...own.map(({ text }) => text),
      ...facts.needs.filter(({ block }) => block.fields.area === area).map(({ text }) => text),
    ];
    const scored = own.find(({ text }) => score.test(text.replace(dated, '')));
    if (!scored || said.some((text) => comparison.test(text)) || !readsAsEnglish(scored.text)) return [];
    const hit = { found: scored.text, span: { start: 0, end: scored.text.length } };
    return [lackAt(scored, hit, { fix: 'fill_in', ...example(facts, scored.text) })];
  });
}

/** Numbers that are no score. */
const dated = /\b(?:\w+ \d{1,2}, )?\d{4}\b|\bgrade \d+\b|\b\d{4}-\d{2}-\d{2}\b/gi;

/** The norm itself where the measure has one. */
function example({ plan, context }: Facts, text: string): Pick<Lack, 'variant' | 'values'> {
  if (metricOfUnit(text) !== 'oral_reading') return { variant: 'no_norm' };
  const grade = gradeOfLevel(text) ?? plan.student.grade;
  const season = seasonOf(context.today);
  const norm = oralReadingNorm(grade, season, 50);
  if (!norm) return { variant: 'no_norm' };
  return { values: { g: grade, season: { word: `season.${season}` }, norm: norm.value } };
}
