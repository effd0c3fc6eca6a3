import { diffDays } from '@/lib/format/calendar-date';
import { areaKeys, type Area } from '@/lib/ieps/domains';
import type { EvidencePack } from '@/lib/drafting/pack';
import { skillsIn, type SkillKey } from '@/lib/evidence/score-skills';
import { isLow } from '@/lib/evidence/score-standing';
import { readFacts, type Fact, type Note } from './facts';
import { areaOfSkill, guides, skillOf } from './guide';
import { gradeNumber, isNormed } from './judge';
import { readStatements, readStrengths, type Statement, type Strength } from './voices';

export type Severity = 'mild' | 'moderate' | 'high';

/** One thing the student needs, with the results it rests on. */
export type StudentNeed = Readonly<{
  skill: SkillKey;
  area: Area;
  severity: Severity;
  /** Low results, newest first. */
  low: readonly Fact[];
  /** All results on the same skills, newest first. */
  facts: readonly Fact[];
  notes: readonly Note[];
  statements: readonly Statement[];
}>;

export type Picture = Readonly<{
  pack: EvidencePack;
  facts: readonly Fact[];
  notes: readonly Note[];
  statements: readonly Statement[];
  strengths: readonly Strength[];
  needs: readonly StudentNeed[];
}>;

const maxNeeds = 8;
/** Data older than a year does not describe the student of today (rule PL-05). */
export const staleDays = 365;

/** Everything the writer knows about a student, worked out once. */
export function readPicture(pack: EvidencePack): Picture {
  const { facts, notes } = readFacts(pack);
  const statements = readStatements(pack);
  const base = { pack, facts, notes, statements, strengths: readStrengths(pack) };
  return { ...base, needs: needsOf(base) };
}

type Group = { skill: SkillKey; skills: Set<SkillKey>; facts: Fact[]; notes: Note[] };

/** Results that tell about another skill's need rather than about one of their own, with the hosts to look for. */
const hosts: Partial<Record<SkillKey, readonly SkillKey[]>> = {
  rapid_naming: ['fluency', 'phonics', 'phonological_awareness'],
  letter_sounds: ['phonics', 'phonological_awareness'],
  phonological_awareness: ['phonics'],
  reading_general: ['functional_words', 'phonics', 'comprehension', 'fluency'],
  math_general: ['calculation', 'math_facts', 'math_problems'],
  language_core: ['expressive', 'listening', 'vocabulary', 'pragmatics'],
  spelling: ['sentences', 'essay'],
  organization: ['work_completion'],
  mood: ['coping'],
  disruption: ['class_exits', 'routine_changes', 'coping'],
  daily_living: ['money', 'travel'],
  working_memory: ['intellect'],
  processing_speed: ['intellect', 'working_memory'],
  pragmatics: ['social'],
};
const neverNeeds: readonly SkillKey[] = ['interests', 'achievement_general', 'hearing_vision', 'health'];
export const lowWords =
  /did not meet|not met|below (?:basic|criterion|expect|proficien|benchmark|grade)|failed/i;

function needsOf(base: Omit<Picture, 'needs'>): StudentNeed[] {
  const groups = merged(groupsOf(base), gradeNumber(base.pack.student.grade));
  const needs = groups.flatMap((group) => needOf(group, base));
  return needs
    .toSorted(
      (a, b) => rank(b.severity) - rank(a.severity) || areaKeys.indexOf(a.area) - areaKeys.indexOf(b.area),
    )
    .slice(0, maxNeeds);
}

function rank(severity: Severity): number {
  return ['mild', 'moderate', 'high'].indexOf(severity);
}

function groupsOf({ facts, notes }: Omit<Picture, 'needs'>): Group[] {
  const groups = new Map<SkillKey, Group>();
  const groupFor = (skill: SkillKey) => {
    const group = groups.get(skill) ?? { skill, skills: new Set([skill]), facts: [], notes: [] };
    groups.set(skill, group);
    return group;
  };
  for (const fact of facts) {
    const skill = fact.skill ?? (fact.area && skillOf(fact.area));
    if (skill) groupFor(skill).facts.push(fact);
  }
  for (const note of notes) {
    const skill = note.skill ?? (note.area && skillOf(note.area));
    if (skill) groupFor(skill).notes.push(note);
  }
  return [...groups.values()];
}

/** Joins groups that are one need, so that the plan does not list the same difficulty twice. */
function merged(groups: Group[], grade: number): Group[] {
  const needed = groups.filter(isNeeded);
  const gone = new Set<Group>();
  for (const group of needed) {
    const wanted = group.skill === 'phonological_awareness' && grade < 2 ? [] : (hosts[group.skill] ?? []);
    const writing =
      group.skill === 'essay' && grade < 5
        ? ['sentences']
        : group.skill === 'sentences' && grade >= 5
          ? ['essay']
          : [];
    const host =
      needed.find(
        (one) =>
          one !== group &&
          !gone.has(one) &&
          [...wanted, ...writing].includes(one.skill) &&
          (group.skill !== 'spelling' || hasDirect(one)),
      ) ??
      sameAreaHost(
        group,
        needed.filter((one) => !gone.has(one)),
      );
    if (!host) continue;
    host.facts.push(...group.facts);
    host.notes.push(...group.notes);
    for (const skill of group.skills) host.skills.add(skill);
    gone.add(group);
  }
  return needed.filter((group) => !gone.has(group));
}

/** Low test scores alone join a need of the same area that was seen in class. */
function sameAreaHost(group: Group, needed: readonly Group[]): Group | undefined {
  if (hasDirect(group)) return undefined;
  const isHostOf = (other: Group) =>
    other.skill !== 'spelling' && (hosts[other.skill]?.includes(group.skill) ?? false);
  return needed.find(
    (one) =>
      one !== group &&
      !isHostOf(one) &&
      areaOfSkill(one.skill) === areaOfSkill(group.skill) &&
      hasDirect(one),
  );
}

function hasDirect(group: Group): boolean {
  return group.facts.some((fact) => isLow(fact.standing) && !isNormed(fact));
}

function isNeeded(group: Group): boolean {
  if (neverNeeds.includes(group.skill)) return false;
  const low = group.facts.filter((fact) => isLow(fact.standing));
  if (areaOfSkill(group.skill) === 'cognitive' && !low.some((fact) => fact.standing !== 'mild')) return false;
  if (low.length === 0) return group.notes.some((note) => lowWords.test(note.text));
  return !isOutgrown(group, low);
}

/** A newer result in the middle of the range outweighs an old low one. */
function isOutgrown(group: Group, low: readonly Fact[]): boolean {
  const newest = (facts: readonly Fact[]) =>
    facts
      .map((fact) => fact.on ?? '')
      .toSorted()
      .at(-1) ?? '';
  const fine = newest(group.facts.filter((fact) => fact.standing === 'average' || fact.standing === 'high'));
  const lowest = newest(low);
  return fine !== '' && lowest !== '' && diffDays(lowest, fine) > 180;
}

function needOf(group: Group, base: Omit<Picture, 'needs'>): StudentNeed[] {
  const facts = group.facts.toSorted(newestFirst);
  const low = facts.filter((fact) => isLow(fact.standing));
  const area = areaFor(group, base.pack);
  const statements = base.statements.filter(
    (one) => one.kind !== 'private' && one.skills.some((skill) => group.skills.has(skill)),
  );
  return [
    {
      skill: group.skill,
      area,
      severity: severityOf(low, base.pack),
      low,
      facts,
      notes: group.notes,
      statements,
    },
  ];
}

/** Named by a person, or the skill's own; from 14 years on daily life and work belong to the transition areas. */
function areaFor(group: Group, pack: EvidencePack): Area {
  const own = areaOfSkill(group.skill);
  const named = group.facts.find(
    (fact) => fact.area && fact.area !== own && areaKeys.includes(fact.area),
  )?.area;
  if (named && (group.facts.every((fact) => fact.area === named) || own === 'academic_general')) return named;
  const isLiving = group.skill === 'money' || group.skill === 'travel';
  return isLiving && pack.student.ageYears >= 14 ? 'transition_independent_living' : own;
}

function severityOf(low: readonly Fact[], pack: EvidencePack): Severity {
  const fresh = low.filter((fact) => !isStale(fact.on, pack));
  const counted = fresh.length > 0 ? fresh : low;
  if (fresh.length === 0) return 'mild';
  // One probe alone shows a need, not how deep it goes.
  const isClear = counted.length > 1 || counted.some(isNormed);
  if (isClear && counted.some((fact) => fact.standing === 'very_low')) return 'high';
  if (counted.some((fact) => fact.standing === 'very_low')) return 'moderate';
  return counted.some((fact) => fact.standing === 'low') ? 'moderate' : 'mild';
}

export function isStale(on: string | null, pack: EvidencePack, days = staleDays): boolean {
  return on !== null && diffDays(on, pack.today) > days;
}

export function newestFirst(a: Readonly<{ on: string | null }>, b: Readonly<{ on: string | null }>): number {
  return (b.on ?? '').localeCompare(a.on ?? '');
}

/** A need written by the team, understood by its words and area. */
export function needFromText(text: string, area: Area, picture: Picture): StudentNeed {
  const inArea = (skill: SkillKey) => areaOfSkill(skill) === area;
  const skill = skillsIn(text).find(inArea) ?? skillOf(area);
  const related = picture.facts
    .filter((fact) => (fact.skill ? fact.skill === skill : fact.area === area))
    .toSorted(newestFirst);
  const low = related.filter((fact) => isLow(fact.standing));
  const statements = picture.statements.filter((one) => one.kind !== 'private' && one.skills.includes(skill));
  return { skill, area, severity: severityOf(low, picture.pack), low, facts: related, notes: [], statements };
}

export function guideOf(need: Pick<StudentNeed, 'skill'>) {
  return guides[need.skill];
}
