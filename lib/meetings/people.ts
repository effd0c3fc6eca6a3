import type { MemberRole } from '@/lib/db/generated/enums';
import type { TeamRole } from '@/lib/record/meeting';

/** Who of 34 CFR 300.321(a) a member of staff is at a meeting, by default. */
export const roleAtMeeting = {
  case_manager: 'special_education_teacher',
  general_education_teacher: 'general_education_teacher',
  related_service_provider: 'related_service_provider',
  coordinator: 'agency_representative',
  district_administrator: 'agency_representative',
} as const satisfies Record<MemberRole, TeamRole>;

/** Those every team must have, 300.321(a)(1) to (5); the last may be one of the others. */
const requiredRoles = [
  'parent',
  'general_education_teacher',
  'special_education_teacher',
  'agency_representative',
  'evaluation_interpreter',
] as const satisfies readonly TeamRole[];

/** Required roles nobody has at the meeting, and the student where the law wants the student invited. */
export function missingRoles(
  people: readonly Readonly<{ role: TeamRole }>[],
  { isTransition }: Readonly<{ isTransition: boolean }>,
): TeamRole[] {
  const present = new Set(people.map(({ role }) => role));
  const wanted: readonly TeamRole[] = isTransition ? [...requiredRoles, 'student'] : requiredRoles;
  return wanted.filter((role) => !present.has(role));
}

/** Who of a required role can be excused only in writing (300.321(e)); parents and the student cannot be. */
const excusable = new Set<TeamRole>([
  'general_education_teacher',
  'special_education_teacher',
  'agency_representative',
  'evaluation_interpreter',
]);

export function needsExcusal(role: TeamRole): boolean {
  return excusable.has(role);
}

type Excusal = Readonly<{
  areaDiscussed: 'yes' | 'no' | null;
  parentAgreedOn: string | null;
  agencyAgreedOn: string | null;
  inputDeliveredOn: string | null;
}>;

/**
 * What an excusal still lacks. (e)(1): the area is not discussed, both agree in writing. (e)(2): it is, both
 * consent in writing and the member's written input reaches parent and team before the meeting.
 */
export function excusalGaps(
  excusal: Excusal,
  meetingOn: string,
): ('area' | 'parent' | 'agency' | 'input' | 'input_late')[] {
  const { areaDiscussed, parentAgreedOn, agencyAgreedOn, inputDeliveredOn } = excusal;
  const needsInput = areaDiscussed === 'yes';
  return [
    ...(areaDiscussed === null ? (['area'] as const) : []),
    ...(parentAgreedOn === null ? (['parent'] as const) : []),
    ...(agencyAgreedOn === null ? (['agency'] as const) : []),
    ...(needsInput && inputDeliveredOn === null ? (['input'] as const) : []),
    ...(needsInput && inputDeliveredOn !== null && inputDeliveredOn > meetingOn
      ? (['input_late'] as const)
      : []),
  ];
}
