import type { DraftItem } from '@/lib/drafting/items';
import { packSchema, type EvidencePack } from '@/lib/drafting/pack';
import { profiles, referenceDate, categoryCode, type Profile } from '@/prisma/seed/profiles';

/** Builds the pack of a demo student as the application would. */
export function packOf(profile: Profile, section: EvidencePack['section']): EvidencePack {
  const datum = (text: string, on: string, rest: Record<string, unknown>) => ({
    text,
    on,
    label: `${String(rest.instrument ?? rest.evidenceKind)}, ${on}`,
    kind: 'evidence',
    ...rest,
  });
  const scores = profile.assessments.flatMap(({ t, d, r }) =>
    r.map(([measure, value]) =>
      datum(`${t}, ${measure}: ${value}`, d, { evidenceKind: 'score', instrument: t, measure }),
    ),
  );
  const series = profile.progress_series;
  const points = (series?.points ?? []).map(([on, value]) =>
    datum(`Progress monitoring, ${series?.metric}: ${value}`, on, {
      evidenceKind: 'observation',
      instrument: 'Progress monitoring',
      measure: series?.metric,
    }),
  );
  const voices = (
    [
      ['strength', profile.strengths],
      ['family_input', profile.parent_input],
      ['teacher_input', profile.teacher_input],
      ['observation', profile.student_input && `The student says: ${profile.student_input}`],
      ['observation', profile.elp],
      ['observation', profile.detail],
    ] as const
  ).flatMap(([evidenceKind, text]) => (text ? [datum(text, referenceDate, { evidenceKind })] : []));
  const all = [...scores, ...points, ...voices].toSorted((a, b) => b.on.localeCompare(a.on));
  return packSchema.parse({
    section,
    today: referenceDate,
    student: {
      name: profile.name.split(' ')[0],
      grade: String(profile.grade),
      ageYears:
        Number(referenceDate.slice(0, 4)) -
        Number(profile.dob.slice(0, 4)) -
        (referenceDate.slice(5) < profile.dob.slice(5) ? 1 : 0),
      disabilityCategory: categoryCode(profile.category),
      englishLearner: profile.english_learner,
      homeLanguage: profile.home_language,
      schoolWeekMinutes: profile.school_week_minutes,
    },
    iep: { kind: 'annual', startsOn: referenceDate, endsOn: '2027-10-04' },
    instructionalWeeks: 32,
    entries: all.map((entry, at) => ({ id: `e${at + 1}`, ...entry })),
    plan: [],
    alreadyWritten: [],
  });
}

export const sectionOrder = [
  'strengths_and_family',
  'present_levels',
  'needs',
  'goals',
  'services',
  'accommodations',
] as const;

/** The plan so far after a section is drafted, as the application numbers it. */
export function withPlan(pack: EvidencePack, items: readonly DraftItem[]): EvidencePack {
  const prefix: Record<string, string> = { need: 'n', goal: 'g', service: 's', support: 'a' };
  const plan = [...pack.plan];
  for (const item of items) {
    if (item.kind === 'sentence' || item.kind === 'question') continue;
    const id = `${prefix[item.kind]}${plan.filter((one) => one.kind === item.kind).length + 1}`;
    plan.push({
      id,
      kind: item.kind,
      area: 'area' in item.fields ? item.fields.area : null,
      text: item.text,
      fields: item.fields,
    });
  }
  return { ...pack, plan };
}

export { profiles };
