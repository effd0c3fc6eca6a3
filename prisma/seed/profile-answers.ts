import type { z } from 'zod';
import type { SectionKey } from '@/lib/ieps/section-list';
import type { sections } from '@/lib/ieps/sections';
import { profileBehaviorPlans, profileTransitions } from './profile-details';
import { referenceDate, type Profile } from './profiles';

/** What the forms of a plan take. */
type Answers<K extends SectionKey> = z.input<(typeof sections)[K]['fields']>;
export type ProfileAnswers = { [K in SectionKey]?: Answers<K> };

type YesNo = 'yes' | 'no';
const yesNo = (value: boolean): YesNo => (value ? 'yes' : 'no');

/**
 * The form answers a profile's record gives, for the plan of the demo. What the record does not say stays open: a
 * demo plan has gaps like a real one.
 */
export function answersOfProfile(profile: Profile): ProfileAnswers {
  return {
    strengths_and_family: {
      parentConcerns: [{ text: profile.parent_input, by: parentsOf(profile), on: referenceDate }],
      studentVoice: profile.student_input ?? '',
    },
    special_factors: specialFactors(profile),
    behavior_plan: profileBehaviorPlans[profile.id] ?? {},
    present_levels: {
      priorGoals: profile.prior_goal
        ? [
            {
              text: profile.prior_goal.text,
              outcome: 'progressing',
              lastDatum: String(profile.prior_goal.last_value),
            },
          ]
        : [],
    },
    goals: { progressSchedule: 'With report cards', progressReportsPerYear: 4 },
    participation: participationOf(profile),
    lre: lreOf(profile),
    transition: profileTransitions[profile.id] ?? {},
    assessments: assessmentsOf(profile),
  };
}

function parentsOf({ parents }: Profile): string {
  return parents.map(({ name }) => name).join(', ');
}

function specialFactors({ special_factors: factors, category, id }: Profile): Answers<'special_factors'> {
  const isHard = category === 'hearing_impairment' || category === 'deafness';
  return {
    behavior: { answer: yesNo(factors.behavior) },
    limitedEnglish: { answer: yesNo(factors.lep) },
    blindOrVisuallyImpaired: { answer: yesNo(factors.vision) },
    communication: { answer: yesNo(factors.communication) },
    deafOrHardOfHearing: { answer: yesNo(isHard) },
    assistiveTechnology: { answer: yesNo(factors.at) },
    behaviorStrategies: profileBehaviorPlans[id] ? 'See the behavior plan (BIP).' : '',
  };
}

function participationOf({ expected }: Profile): Answers<'participation'> {
  const rides = expected.services.find((service) => service.startsWith('Transportation'));
  return {
    physicalEducation: 'general',
    transportation: rides ? 'special' : 'none',
    transportationNeed: rides ?? '',
  };
}

/** "225 of 1800 min outside = 12.5% -> RC80": the minutes and the code the record states. */
function lreOf({ expected }: Profile): Answers<'lre'> {
  const minutes = /(\d+) of \d+/.exec(expected.lre)?.[1];
  const code = /RC80|RC79TO40|RC39/.exec(expected.lre)?.[0];
  return {
    minutesOutsideWeekly: minutes ? Number(minutes) : null,
    environmentCode: code === 'RC80' || code === 'RC79TO40' || code === 'RC39' ? code : null,
    attendsHomeSchool: 'yes',
  };
}

/** Who took the state's alternate test last year is asked about it again. */
function assessmentsOf({ assessments }: Profile): Answers<'assessments'> {
  const tookAlternate = assessments.some(({ t }) => t.startsWith('State alternate'));
  return { alternateCriteriaDocumented: tookAlternate ? 'yes' : null };
}
