/** The demo sign-ins. They exist only on the embedded database, or where SEED_DEMO=1. */
export const demoAccounts = [
  {
    email: 'casemanager@demo.test',
    name: 'Marisol Vega',
    role: 'case_manager',
    district: 'texas',
    words: 'Case manager',
  },
  {
    email: 'teacher@demo.test',
    name: 'Ben Carter',
    role: 'general_education_teacher',
    district: 'texas',
    words: 'General education teacher',
  },
  {
    email: 'coordinator@demo.test',
    name: 'Priya Raman',
    role: 'coordinator',
    district: 'texas',
    words: 'Coordinator',
  },
  {
    email: 'admin@demo.test',
    name: 'Tom Whitfield',
    role: 'district_administrator',
    district: 'texas',
    words: 'District administrator',
  },
  {
    email: 'parent1@demo.test',
    name: 'Lucia Reyes',
    role: 'guardian',
    district: 'texas',
    words: 'Parent of Maya',
  },
  {
    email: 'parent2@demo.test',
    name: 'Karen Thompson',
    role: 'guardian',
    district: 'texas',
    words: 'Parent of Eli',
  },
  {
    email: 'casemanager2@demo.test',
    name: 'Hana Sato',
    role: 'case_manager',
    district: 'california',
    words: 'Case manager, second district',
  },
] as const;

export type DemoAccount = (typeof demoAccounts)[number];
