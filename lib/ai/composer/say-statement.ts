import type { Area } from '@/lib/ieps/domains';
import type { Said } from './item';
import { areaOfSkill } from './guide';
import { asClause, loosen } from './retell';
import type { Picture } from './picture';
import type { Statement } from './voices';
import { capital, pick } from './words';

const maxPerArea = 3;

/** What teachers saw that belongs to an area; each statement is told once in the section. */
export function sayStatements(
  picture: Picture,
  { area, spoken, hasData }: { area: Area; spoken: Set<string>; hasData: boolean },
): Said[] {
  return picture.statements
    .filter(
      (one) =>
        one.speaker === 'teacher' && (one.kind === 'seen' || one.kind === 'helpful') && !spoken.has(one.said),
    )
    .filter((one) => one.skills.some((skill) => areaFor(skill, picture) === area))
    .filter(() => hasData || area !== 'academic_general')
    .slice(0, maxPerArea)
    .map((one) => {
      spoken.add(one.said);
      return sayStatement(one, picture);
    });
}

function areaFor(skill: Statement['skills'][number], picture: Picture): Area {
  return picture.needs.find((need) => need.skill === skill)?.area ?? areaOfSkill(skill);
}

export function sayStatement(one: Statement, picture: Picture): Said {
  const name = picture.pack.student.name;
  const clause = asClause(one.text, name);
  const whole = {
    teacher: pick(
      [
        `The teacher reports that ${clause}`,
        `In class, the teacher sees that ${clause}`,
        `${capital(one.text)}, the teacher notes`,
      ],
      one.said,
    ),
    family: pick([`At home, the family says, ${clause}`, `The family tells us that ${clause}`], one.said),
    student: `${capital(one.text)}, in ${name}'s own words`,
    team: capital(one.text),
  }[one.speaker];
  const aside = {
    teacher: 'the teacher adds',
    family: 'the family adds',
    student: `${name} says`,
    team: 'the team adds',
  }[one.speaker];
  return { text: loosen(whole, one.said, aside), sourceIds: one.sourceIds };
}
