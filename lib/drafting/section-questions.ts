import type { DraftableSectionKey } from './items';

/** What is looked for in the student's documents, section by section, and in the law and the goal bank. */
export const sectionQuestions: Record<
  DraftableSectionKey,
  { student: readonly string[]; knowledge: string }
> = {
  strengths_and_family: {
    student: ['strengths interests what the student does well likes', 'parent concerns family says at home'],
    knowledge: 'strengths of the child and concerns of the parents considered in developing the IEP',
  },
  present_levels: {
    student: [
      'reading scores decoding fluency comprehension standard score percentile',
      'mathematics calculation problem solving scores',
      'writing spelling written expression scores',
      'speech language communication articulation scores',
      'attention behavior social emotional adaptive rating scale T score',
      'classroom observation teacher report work completion',
      'motor fine motor daily living health vision hearing',
    ],
    knowledge:
      'present levels of academic achievement and functional performance, how the disability affects involvement and progress in the general education curriculum',
  },
  needs: {
    student: [
      'weaknesses below average needs difficulty struggles',
      'recommendations areas of need',
      'cannot yet does not yet needs help with',
    ],
    knowledge: 'academic, developmental and functional needs of the child',
  },
  goals: {
    student: [
      'baseline progress monitoring probe results',
      'recommendations goals',
      'words correct per minute percent correct trials',
    ],
    knowledge: 'measurable annual goals, how progress toward the goals will be measured',
  },
  services: {
    student: [
      'recommended services minutes therapy specialized instruction',
      'recommendations intervention small group',
    ],
    knowledge:
      'special education and related services, projected date, anticipated frequency, location and duration',
  },
  accommodations: {
    student: [
      'accommodations that help extra time breaks visual supports',
      'recommendations for the classroom',
      'responds well to works best when',
    ],
    knowledge:
      'supplementary aids and services, program modifications, accommodations, supports for school personnel',
  },
};
