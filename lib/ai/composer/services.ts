import type { DraftItem } from '@/lib/drafting/items';
import { isArea, type Area } from '@/lib/ieps/domains';
import type { EvidencePack } from '@/lib/drafting/pack';
import { goalDate } from './goals';
import type { ServiceKey } from './guide';
import { citedBy } from './impact';
import { commonOf, derived, questionItem, valuesOf } from './item';
import { gradeNumber } from './judge';
import { guideOf, isStale, type Picture, type Severity } from './picture';
import { planNeeds, type PlanNeed } from './plan-needs';
import { serviceTable, type Dose } from './service-table';
import { strengthWords } from './strengths';
import { capital, dateWords, fill, list, plain } from './words';

type Group = { key: ServiceKey; needs: PlanNeed[] };

/** Special education and related services, each tied to needs and goals (34 CFR 300.320(a)(4), (a)(7)). */
export function services(picture: Picture): DraftItem[] {
  const groups = groupsOf(planNeeds(picture), picture.pack);
  const items = groups.map((group, at) => serviceItem(group, { picture, isFirst: at === 0, all: groups }));
  const hasInstruction = items.some(
    (item) => item.kind === 'service' && item.fields.kind === 'special_education',
  );
  return hasInstruction || items.length === 0 ? [...items, ...nothingYet(items)] : [...items, onlyRelated()];
}

function nothingYet(items: readonly DraftItem[]): DraftItem[] {
  if (items.length > 0) return [];
  return [
    questionItem('other', {
      text: 'There is no need to build a service on. Draft the needs first, or add evidence',
      sourceIds: [],
    }),
  ];
}

function onlyRelated(): DraftItem {
  return questionItem('other', {
    text: 'The evidence points to related services only. Which specially designed instruction does the student need, or does the state count one of these services as special education',
    sourceIds: [],
  });
}

const order: readonly ServiceKey[] = Object.keys(serviceTable).filter((key): key is ServiceKey =>
  Object.hasOwn(serviceTable, key),
);

const languageSkills = new Set(['language_core', 'pragmatics', 'expressive', 'listening', 'vocabulary']);

/** The services a need calls for. Needs known from old data only wait for new data, unless the plan has no other. */
function keysFor({ need }: PlanNeed, pack: EvidencePack): ServiceKey[] {
  const key = guideOf(need).service;
  const isOld = need.low.length > 0 && need.low.every((fact) => isStale(fact.on, pack));
  const signals = [...need.low, ...need.notes].some(
    (one) => one.skill !== null && languageSkills.has(one.skill),
  );
  const extra: ServiceKey[] = signals && key !== 'language' && key !== 'speech' ? ['language'] : [];
  return isOld ? extra : [key, ...extra];
}

/** One service for needs that are taught together; general support joins other instruction where there is some. */
function groupsOf(needs: readonly PlanNeed[], pack: EvidencePack): Group[] {
  const groups = new Map<ServiceKey, Group>();
  for (const { one, key } of needs.flatMap((need) =>
    keysFor(need, pack).map((each) => ({ one: need, key: each })),
  )) {
    const group = groups.get(key) ?? { key, needs: [] };
    group.needs.push(one);
    groups.set(key, group);
  }
  const support = groups.get('general_support');
  const taught = [...groups.values()].find(
    ({ key }) => key === 'reading' || key === 'math' || key === 'adaptive' || key === 'writing',
  );
  if (support && taught && pack.student.disabilityCategory !== 'MD') {
    taught.needs.push(...support.needs);
    groups.delete('general_support');
  }
  const speech = groups.get('speech');
  const language = groups.get('language');
  if (speech && language) {
    speech.needs.push(...language.needs);
    groups.delete('language');
  }
  return [...groups.values()].toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

const severities: readonly Severity[] = ['mild', 'moderate', 'high'];

function severityOf({ needs, key }: Group): Severity {
  const own = needs.filter(({ need }) => guideOf(need).service === key);
  const ranks = (own.length > 0 ? own : needs).map(({ need }) => severities.indexOf(need.severity));
  return severities[Math.max(0, ...ranks)] ?? 'mild';
}

const comprehensionOnly: Dose = { minutes: 30, times: 3, inside: true };

/** The table's dose; a family's wish that a class is not left for help in that same subject is followed. */
function wantedFor(group: Group, pack: EvidencePack): Dose {
  const wanted = serviceTable[group.key].dose[severityOf(group)];
  if (group.key === 'reading' && group.needs.every(({ need }) => need.skill === 'comprehension'))
    return comprehensionOnly;
  if (group.key === 'executive' && gradeNumber(pack.student.grade) < 6) return { ...wanted, inside: true };
  const subject = askedSubject(pack);
  return subject !== null && group.key === subject
    ? { ...wanted, minutes: Math.min(wanted.minutes, 30), inside: true }
    : wanted;
}

/** Minutes outside the regular class never take more than three fifths of the week. */
function doseFor(group: Group, all: readonly Group[], pack: EvidencePack): Dose {
  const wanted = wantedFor(group, pack);
  const total = all.reduce((sum, one) => {
    const each = wantedFor(one, pack);
    return sum + (each.inside ? 0 : each.minutes * each.times);
  }, 0);
  const limit = 0.6 * pack.student.schoolWeekMinutes;
  if (total <= limit || limit <= 0) return wanted;
  return { ...wanted, minutes: Math.max(15, Math.floor((wanted.minutes * limit) / total / 5) * 5) };
}

function serviceItem(
  group: Group,
  { picture, isFirst, all }: { picture: Picture; isFirst: boolean; all: readonly Group[] },
): DraftItem {
  const { pack } = picture;
  const plan = serviceTable[group.key];
  const dose = doseFor(group, all, pack);
  const isSpeechOnly =
    pack.student.disabilityCategory === 'SLI' && (group.key === 'speech' || group.key === 'language');
  const name =
    group.key === 'speech' && group.needs.some(({ need }) => need.area === 'language')
      ? 'Speech-language therapy'
      : plan.name;
  const location = dose.inside ? plan.insideAt : plan.outsideAt;
  const endsOn = goalDate(picture);
  const method = methodOf(group, { picture, isFirst });
  const times = dose.times === 1 ? 'once a week' : `${dose.times} times a week`;
  const text = `${name}: ${dose.minutes} minutes, ${times}, in the ${lower(location)}. The ${lower(plan.role)} gives it from ${dateWords(pack.iep.startsOn)} to ${dateWords(endsOn)}, for ${list([...new Set(group.needs.map(({ need }) => guideOf(need).noun))])}`;
  const why = `starting point for a ${severityOf(group)} need; the team decides`;
  return {
    kind: 'service',
    fields: {
      kind: isSpeechOnly ? 'special_education' : plan.kind,
      name,
      timesPerPeriod: dose.times,
      period: 'week',
      minutesPerSession: dose.minutes,
      location,
      insideRegularClass: dose.inside ? 'yes' : 'no',
      providerRole: plan.role,
      groupSize: plan.group,
      startsOn: pack.iep.startsOn,
      endsOn,
      method,
    },
    linkIds: linksOf(group, pack),
    ...commonOf({
      text,
      sourceIds: group.needs.flatMap(({ need }) => citedBy(need)),
      derivations: [
        derived(dose.minutes, why),
        derived(dose.times, why),
        derived(dateWords(pack.iep.startsOn), 'start of the plan'),
        derived(dateWords(endsOn), 'end of the plan'),
        derived(plain(dose.minutes * dose.times), `${dose.minutes} × ${dose.times} minutes a week`),
      ],
    }),
  };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Needs of the group, and goals in their areas. */
export function linksOf({ needs }: Readonly<{ needs: readonly PlanNeed[] }>, pack: EvidencePack): string[] {
  const areas = new Set<Area>(needs.map(({ need }) => need.area));
  const goals = pack.plan.filter(
    (item) =>
      item.kind === 'goal' && isArea(item.area ?? '') && [...areas].some((area) => area === item.area),
  );
  return [
    ...new Set([...needs.flatMap(({ id }) => (id ? [id] : [])), ...goals.map((goal) => goal.id)]),
  ].slice(0, 12);
}

function methodOf(group: Group, { picture, isFirst }: { picture: Picture; isFirst: boolean }): string {
  const values = valuesOf(picture.pack);
  const practices = [...new Set(group.needs.map(({ need }) => guideOf(need).practice))]
    .slice(0, 3)
    .map((practice) => capital(fill(practice, values)));
  const strengths = isFirst ? strengthWords(picture) : '';
  const subject = askedSubject(picture.pack);
  const asked =
    subject && !wantedFor(group, picture.pack).inside
      ? `Not scheduled during ${subject}, as the family asks.`
      : '';
  const replacement = group.key === 'behavior' ? replacementWords(picture) : '';
  return [
    `${practices.join('. ')}.`,
    strengths ? `Builds on what ${values.Name} does well: ${values.Name} ${strengths}.` : '',
    replacement,
    asked,
  ]
    .filter(Boolean)
    .join(' ');
}

const pulled =
  /(?:pull(?:ed|ing)?|tak(?:e|en|ing)|miss(?:es|ing)?|remov(?:e|ed|ing))\s+(?:\w+\s+)?(?:out of|from|out from|of)\s+(?:the\s+)?([a-z]+(?: [a-z]+)?)/i;

/** The class a family asks not to be missed: "I do not want him pulled from science". */
function askedSubject(pack: EvidencePack): string | null {
  const family = pack.entries.filter((entry) => entry.evidenceKind === 'family_input');
  const found = family.map((entry) => pulled.exec(entry.text)?.[1]).find((subject) => subject !== undefined);
  return found?.toLowerCase() ?? null;
}

/** What a functional assessment found the student can do instead. */
function replacementWords(picture: Picture): string {
  const note = picture.notes.find((one) => /replacement/i.test(one.measure));
  return note
    ? `The functional assessment names what to teach instead: ${note.text.replace(/[.\s]+$/, '')}.`
    : '';
}
