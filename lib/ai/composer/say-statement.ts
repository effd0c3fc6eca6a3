import type { Area } from '@/lib/ieps/domains';
import type { Said } from './item';
import { areaOfSkill } from './guide';
import { asClause, loosen, third } from './retell';
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
      const whole = withDenied(one, picture.statements);
      for (const other of picture.statements) if (whole.said.includes(other.said)) spoken.add(other.said);
      return sayStatement(whole, picture);
    });
}

function areaFor(skill: Statement['skills'][number], picture: Picture): Area {
  return picture.needs.find((need) => need.skill === skill)?.area ?? areaOfSkill(skill);
}

const imperative =
  /^(?:please\s+)?((?:do not|don't|never)\s+)?(call|keep|let|give|make|tell|stop|send|ask|help|take|read|talk|write|email|show|use|pull|check|work|teach|try|allow)\b\s*(.*)$/i;

export function sayStatement(one: Statement, picture: Picture): Said {
  const { name } = picture.pack.student;
  const aside = {
    teacher: 'the teacher adds',
    family: 'the family adds',
    student: `${name} says`,
    team: 'the team adds',
  }[one.speaker];
  return { text: loosen(toldBy(one, name), one.said, aside), sourceIds: one.sourceIds };
}

function toldBy(one: Statement, name: string): string {
  const order = one.speaker === 'family' ? imperative.exec(one.text) : null;
  if (order)
    return `The family asks the school ${order[1] ? 'not ' : ''}to ${order[2]?.toLowerCase()} ${(order[3] ?? '').replace(/\byou\s+(\w+)/gi, (_whole, verb: string) => `the school ${third(verb)}`).replace(/\byou\b/gi, 'the school')}`;
  if (one.speaker === 'student' && one.said.split(/\s+/).length <= 10) return `${name} says: “${one.said}”`;
  if (/^the (?:teacher|parent|family|staff)\b/i.test(one.text)) return capital(one.text);
  const clause = asClause(one.text, name);
  switch (one.speaker) {
    case 'teacher':
      return pick(
        [
          `The teacher reports that ${clause}`,
          `In class, the teacher sees that ${clause}`,
          `${capital(one.text)}, the teacher notes`,
        ],
        one.said,
      );
    case 'family':
      return pick([`The family says that ${clause}`, `The family tells us that ${clause}`], one.said);
    case 'student':
      return `${name} tells us that ${clause}`;
    case 'team':
      return capital(one.text);
    default:
      return one.speaker satisfies never;
  }
}

const negated = /\b(?:not|cannot|can't|never|doesn't|won't|without)\s+([a-z]{3,4})/i;

/** A statement and the one of the same note that denies something about the same thing are told together. */
function withDenied(one: Statement, all: readonly Statement[]): Statement {
  const partner = all.find((other) => {
    const stem = negated.exec(other.said)?.[1]?.toLowerCase();
    return (
      other !== one &&
      other.sourceIds[0] === one.sourceIds[0] &&
      stem !== undefined &&
      new RegExp(`\\b${stem}`, 'i').test(one.said) &&
      !negated.test(one.said)
    );
  });
  if (!partner) return one;
  const rest = one.text.split(/\s+/).slice(1).join(' ');
  return { ...one, said: `${partner.said}; ${one.said}`, text: `${partner.text}, and also ${rest}` };
}
