import type { ServiceKey } from './guide';
import type { Severity } from './picture';

/*
 * Starting points for services by how far behind the student is. They are proposals: minutes, place and group
 * are the team's decision (34 CFR 300.320(a)(4) and (a)(7)), and each figure says so in its derivation.
 */

export type Dose = Readonly<{ minutes: number; times: number; inside: boolean }>;

type ServicePlan = Readonly<{
  name: string;
  kind: 'special_education' | 'related_service';
  role: string;
  insideAt: string;
  outsideAt: string;
  group: string;
  dose: Readonly<Record<Severity, Dose>>;
}>;

function dose(minutes: number, times: number, inside = false): Dose {
  return { minutes, times, inside };
}

const teacher = 'Special education teacher';
const general = 'General education classroom';
const room = 'Special education room';

export const serviceTable: Readonly<Record<ServiceKey, ServicePlan>> = {
  reading: {
    name: 'Specially designed instruction in reading',
    kind: 'special_education',
    role: teacher,
    insideAt: general,
    outsideAt: room,
    group: 'Small group, 2 to 4 students',
    dose: { high: dose(45, 5), moderate: dose(30, 4), mild: dose(30, 3) },
  },
  writing: {
    name: 'Specially designed instruction in writing',
    kind: 'special_education',
    role: teacher,
    insideAt: general,
    outsideAt: room,
    group: 'Small group, 2 to 5 students',
    dose: { high: dose(30, 4, true), moderate: dose(30, 3, true), mild: dose(30, 2, true) },
  },
  math: {
    name: 'Specially designed instruction in math',
    kind: 'special_education',
    role: teacher,
    insideAt: general,
    outsideAt: room,
    group: 'Small group, 2 to 4 students',
    dose: { high: dose(45, 5), moderate: dose(30, 4), mild: dose(30, 2, true) },
  },
  general_support: {
    name: 'Specially designed instruction across subjects',
    kind: 'special_education',
    role: teacher,
    insideAt: general,
    outsideAt: room,
    group: 'Small group, 2 to 6 students',
    dose: { high: dose(60, 5), moderate: dose(45, 4, true), mild: dose(30, 2, true) },
  },
  speech: {
    name: 'Speech therapy',
    kind: 'related_service',
    role: 'Speech-language pathologist',
    insideAt: general,
    outsideAt: 'Therapy room',
    group: 'Group of up to 3 students',
    dose: { high: dose(30, 2), moderate: dose(30, 2), mild: dose(20, 2) },
  },
  language: {
    name: 'Language therapy',
    kind: 'related_service',
    role: 'Speech-language pathologist',
    insideAt: general,
    outsideAt: 'Therapy room',
    group: 'Group of up to 3 students',
    dose: { high: dose(30, 2), moderate: dose(30, 2), mild: dose(30, 1, true) },
  },
  social: {
    name: 'Specially designed instruction in social skills',
    kind: 'special_education',
    role: teacher,
    insideAt: 'General education classroom and recess',
    outsideAt: room,
    group: 'Small group with classmates',
    dose: { high: dose(30, 3, true), moderate: dose(30, 2, true), mild: dose(20, 2, true) },
  },
  counseling: {
    name: 'Counseling services',
    kind: 'related_service',
    role: 'School counselor',
    insideAt: general,
    outsideAt: 'Counseling office',
    group: 'Individual',
    dose: { high: dose(30, 2), moderate: dose(30, 1), mild: dose(20, 1) },
  },
  behavior: {
    name: 'Specially designed instruction in replacement behavior',
    kind: 'special_education',
    role: teacher,
    insideAt: general,
    outsideAt: room,
    group: 'Individual',
    dose: { high: dose(20, 5, true), moderate: dose(15, 5, true), mild: dose(15, 3, true) },
  },
  executive: {
    name: 'Specially designed instruction in work and study routines',
    kind: 'special_education',
    role: teacher,
    insideAt: general,
    outsideAt: 'Study skills class',
    group: 'Small group, 2 to 6 students',
    dose: { high: dose(45, 3), moderate: dose(30, 3), mild: dose(30, 2, true) },
  },
  adaptive: {
    name: 'Specially designed instruction in daily living',
    kind: 'special_education',
    role: teacher,
    insideAt: general,
    outsideAt: 'Special education room and community',
    group: 'Small group, 1 to 4 students',
    dose: { high: dose(60, 5), moderate: dose(45, 3), mild: dose(30, 2) },
  },
  vocational: {
    name: 'Vocational instruction',
    kind: 'special_education',
    role: 'Special education teacher with a job coach',
    insideAt: general,
    outsideAt: 'Work site in school or community',
    group: 'Individual or pair',
    dose: { high: dose(120, 2), moderate: dose(90, 2), mild: dose(60, 1) },
  },
  occupational_therapy: {
    name: 'Occupational therapy',
    kind: 'related_service',
    role: 'Occupational therapist',
    insideAt: general,
    outsideAt: 'Therapy room',
    group: 'Individual or pair',
    dose: { high: dose(30, 2), moderate: dose(30, 1), mild: dose(30, 1, true) },
  },
  physical_therapy: {
    name: 'Physical therapy',
    kind: 'related_service',
    role: 'Physical therapist',
    insideAt: 'School routes and physical education',
    outsideAt: 'Therapy room',
    group: 'Individual',
    dose: { high: dose(30, 2), moderate: dose(30, 1), mild: dose(30, 1, true) },
  },
  health: {
    name: 'School nurse services',
    kind: 'related_service',
    role: 'School nurse',
    insideAt: general,
    outsideAt: 'Health office',
    group: 'Individual',
    dose: { high: dose(15, 5), moderate: dose(15, 2), mild: dose(15, 1) },
  },
  sensory: {
    name: 'Consultation by a specialist teacher',
    kind: 'related_service',
    role: 'Specialist teacher',
    insideAt: general,
    outsideAt: room,
    group: 'Individual',
    dose: { high: dose(30, 2, true), moderate: dose(30, 1, true), mild: dose(30, 1, true) },
  },
};
