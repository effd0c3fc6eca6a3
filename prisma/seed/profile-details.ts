import type { z } from 'zod';
import type { behaviorPlanSchema } from '@/lib/ieps/behavior-plan-fields';
import type { transitionSchema } from '@/lib/ieps/section-fields';

/* What the records of the invented students say on behavior and on life after school, as form answers. */

/** Eli's and Dante's records hold a functional behavioral assessment. */
export const profileBehaviorPlans: Readonly<Record<string, z.input<typeof behaviorPlanSchema>>> = {
  P2: {
    assessmentOn: '2026-09-30',
    assessmentBy: 'School psychologist',
    assessmentSummary: 'Escape from unannounced change; adult attention second.',
    targets: [
      {
        name: 'Leaving the area or protesting when plans change',
        definition: 'Walks out of the area, lies under a table, or protests for more than 10 seconds.',
        baseline: '41% of transitions without protest or leaving (33 of 80); longest protest 11 minutes',
        function: 'escape',
        hypothesis: 'When a preferred activity ends without warning, Eli gets away from the change.',
      },
    ],
    antecedents: 'A change from a preferred to a nonpreferred activity, most of all without warning.',
    prevention: 'Visual schedule changed before the change happens; visual timer; one reminder by an adult.',
    replacement: "Asks for 'more time' or uses his schedule.",
    teaching: 'Practiced in the social-communication lesson, then at each transition.',
    reinforcement: 'Two more minutes when he asks; praise for using the schedule.',
    response: 'Few words, point to the schedule, wait; no talk about it until he is back.',
    crisisPlanNeeded: 'no',
    dataCollection: 'Each scheduled transition of the day, on the transition sheet.',
    responsible: 'Special education teacher',
  },
  P5: {
    assessmentOn: '2026-02-05',
    assessmentBy: 'School psychologist',
    assessmentSummary:
      'Escape from public correction; peer attention to failure. Best predictor: a cold-call in the first 10 minutes.',
    targets: [
      {
        name: 'Leaving class without permission',
        definition: 'Walks out of the room without the agreed break signal.',
        baseline: 'Mean of 9 a week over 4 weeks; mean of 14 minutes out of class',
        function: 'escape',
        hypothesis: 'When corrected or called on before others, Dante gets away from failing in public.',
      },
    ],
    antecedents:
      'Called on without warning in the first 10 minutes; correction before others; raised voices.',
    prevention: 'No cold-calls in the first 10 minutes; correction in private; a quiet voice.',
    replacement: 'Uses the agreed break signal or another taught coping skill.',
    teaching: 'Taught in counseling, practiced with each teacher in the first week.',
    reinforcement: 'The break is always given; time in auto shop for weeks on plan.',
    response: 'One quiet offer of the break; no argument before others; call his grandmother.',
    crisisPlanNeeded: 'yes',
    crisisPlan:
      'An adult he trusts walks with him to the counselor; his grandmother is called before any suspension.',
    crisisPeople: 'Counselor, case manager',
    dataCollection: 'Exits, minutes out of class and use of the signal, each day, by each teacher.',
    responsible: 'Case manager',
    reviewOn: '2026-11-20',
  },
};

/** Dante is 14 in a state that starts at 14; Grace is 17. */
export const profileTransitions: Readonly<Record<string, z.input<typeof transitionSchema>>> = {
  P5: {
    studentPreferences:
      'Auto repair, music production; skilled with engines; works at a car wash on Saturdays.',
    assessments: [
      { name: 'Interest inventory and interview', on: '2026-09-18', informs: 'Employment and training' },
    ],
  },
  P6: {
    studentPreferences:
      'Baking, animals. "I want to make cakes. I want my own bank card. I like living at home."',
    assessments: [
      {
        name: 'Picture interest inventory; Self-Determination Inventory',
        on: '2026-09-10',
        informs: 'Employment',
      },
      {
        name: 'Work sample: school bakery, 21-step task analysis',
        on: '2026-09-24',
        informs: 'Employment, training',
      },
      { name: 'Bus travel probe, 12 steps', on: '2026-09-26', informs: 'Independent living' },
    ],
    educationGoal:
      'After high school, Grace will complete on-the-job training as a bakery assistant with VR support.',
    employmentGoal: 'After high school, Grace will work at least 15 hours a week for pay in a bakery.',
    independentLiving: 'yes',
    independentLivingGoal:
      'After high school, Grace will live with family and make purchases on her own with a bank card.',
    services: [
      { goalArea: 'employment', text: 'Community-based work', provider: 'Transition coordinator' },
      { goalArea: 'independent_living', text: 'Travel training', provider: 'Special education teacher' },
    ],
    agencyContacts: [
      {
        agency: 'Vocational rehabilitation',
        services: 'On-the-job training after school',
        consent: null,
        invited: 'no',
      },
      {
        agency: 'Developmental disabilities agency',
        services: 'Adult services',
        consent: null,
        invited: 'no',
      },
    ],
  },
};
