import type { EvidenceKind } from '@/lib/db/generated/enums';
import { referenceDate, type Profile } from './profiles';

/** The columns of a datum that a profile gives. */
export type ProfileDatum = {
  kind: EvidenceKind;
  instrument: string | null;
  measure: string | null;
  text: string;
  occurredOn: string;
  source: string | null;
};

/** A profile's scores, observations and voices as data, one row each. */
export function evidenceOfProfile(profile: Profile): ProfileDatum[] {
  const scores = profile.assessments.flatMap(({ t, d, r }) =>
    r.map(([measure, value]) => datum('score', `${t}, ${measure}: ${value}`, d, t, measure)),
  );
  const series = profile.progress_series;
  const points = (series?.points ?? []).map(([on, value]) =>
    datum(
      'observation',
      `Progress monitoring, ${series?.metric}: ${value}`,
      on,
      'Progress monitoring',
      series?.metric ?? null,
    ),
  );
  return [...scores, ...points, ...voices(profile)];
}

function voices(profile: Profile): ProfileDatum[] {
  const said: [EvidenceKind, string | undefined, string][] = [
    ['strength', profile.strengths, 'Team'],
    ['family_input', profile.parent_input, 'Family'],
    ['teacher_input', profile.teacher_input, 'Teacher'],
    ['observation', profile.student_input && `The student says: ${profile.student_input}`, 'Student'],
    ['observation', profile.elp, 'English proficiency'],
    ['observation', profile.detail, 'Record'],
  ];
  return said.flatMap(([kind, text, source]) =>
    text ? [{ ...datum(kind, text, referenceDate, null, null), source }] : [],
  );
}

function datum(
  kind: EvidenceKind,
  text: string,
  occurredOn: string,
  instrument: string | null,
  measure: string | null,
): ProfileDatum {
  return { kind, text, occurredOn, instrument, measure, source: null };
}
