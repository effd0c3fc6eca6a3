import stateConfigs from '@/lib/districts/state-configs.json' with { type: 'json' };
import { iepDocumentSchema, type IepDocument } from '@/lib/ieps/document';
import { sectionKeys } from '@/lib/ieps/section-list';
import { answersOfProfile } from '@/prisma/seed/profile-answers';
import { categoryCode, splitName, type Profile } from '@/prisma/seed/profiles';
import { cleanDocument } from './iep-document';
import { testId } from './plan-items';

/** The plan of an invented student: what the record answers, and a service a line of its expected services. */
export function profileDocument(profile: Profile, state: keyof typeof stateConfigs): IepDocument {
  const clean = cleanDocument();
  const answers = answersOfProfile(profile);
  const empty = sectionKeys.map((key) => [key, { fields: answers[key] ?? {}, blocks: [] }]);
  return iepDocumentSchema.parse({
    ...clean,
    district: { name: 'Demo District', state, stateConfig: stateConfigs[state] },
    student: {
      ...clean.student,
      ...splitName(profile.name),
      birthDate: profile.dob,
      grade: String(profile.grade),
      disabilityCategory: categoryCode(profile.category),
      englishLearner: profile.english_learner,
      schoolWeekMinutes: profile.school_week_minutes,
    },
    sections: {
      ...Object.fromEntries(empty),
      services: { fields: {}, blocks: profile.expected.services.map(serviceBlock) },
    },
  });
}

/** "SDI reading, small group, 45 min x 5/wk" */
function serviceBlock(words: string, index: number) {
  const [, minutes, times] = /(\d+) min x (\d+)\/wk/.exec(words) ?? [];
  const isRelated = /speech|counseling|OT|transport/i.test(words);
  return {
    id: testId(700 + index),
    kind: 'service',
    fields: {
      kind: isRelated ? 'related_service' : 'special_education',
      name: words,
      minutesPerSession: minutes ? Number(minutes) : null,
      timesPerPeriod: times ? Number(times) : null,
      period: times ? 'week' : null,
    },
    sentences: [],
    linksTo: [],
  };
}
