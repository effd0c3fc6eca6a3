/** The students on the demo case manager's caseload (prisma/seed). */
export const demoStudents = [
  'Maya Ortiz Reyes',
  'Eli Thompson',
  'Jordan Blake',
  'Amara Okafor',
  'Dante Morris',
  'Grace Lin',
  'Nadia Rowe',
  'Owen Park',
] as const;
