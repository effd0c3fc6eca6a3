import { addDays } from '@/lib/format/calendar-date';
import type { NoticeContent } from '@/lib/record/notice';
import type { Facts } from '../../facts';
import type { FindingValue, Lack } from '../../finding';
import { isEnglish, isSameLanguage, parentLanguages } from '../../languages';
import { isBlank } from '../../places';
import { gradeLevel } from '../../reading-level';
import * as record from '../../record-places';
import { isBy, type Notice } from '../../record-places';

/* Prior written notice, 34 CFR 300.503 and 300.505. */

type Decision = Readonly<{ name: FindingValue; on: string | null; notices: Notice[]; isSure: boolean }>;

/**
 * CN-05, 34 CFR 300.503(a): notice of each proposal and each refusal, after the team has decided and a reasonable
 * time before it takes effect.
 */
export function noticeOfEach(facts: Facts): Lack[] {
  const decisions = [...proposals(facts), ...refusals(facts)];
  const place = record.listPlace('notice');
  return decisions.flatMap(({ name, on, notices, isSure }): Lack[] => {
    const values = { decision: name };
    const sent = notices.filter(({ sentOn }) => sentOn !== null);
    if (sent.length === 0) {
      const [open] = notices;
      return [{ ...(open ? record.noticePlace(facts, open, 'sentOn') : place), values }];
    }
    const lacks = sent.map((notice) => timing(facts, notice, { on, values }));
    if (lacks.every((lack) => lack !== null)) return lacks.slice(0, 1).flatMap((lack) => lack ?? []);
    return isSure ? [] : [record.toConfirm(place, 'confirm', values)];
  });
}

/** Null when a sent notice came at the right time. */
function timing(
  facts: Facts,
  notice: Notice,
  { on, values }: { on: string | null; values: Lack['values'] },
): Lack | null {
  const { sentOn, decidedOn, content } = notice;
  const decided = decidedOn ?? on;
  const begins = content.implementOn ?? facts.plan.iep.startsOn;
  const place = { ...record.noticePlace(facts, notice, 'sentOn'), values, fix: 'change' as const };
  if (sentOn === null || (decided !== null && sentOn < decided)) return { ...place, variant: 'early' };
  const last = begins === null ? null : addDays(begins, -facts.state.priorNoticeDays);
  return last !== null && sentOn > last ? { ...place, variant: 'late' } : null;
}

/** A first plan, and each change of services or placement. A notice that names no change may be about this one. */
function proposals(facts: Facts): Decision[] {
  const { notices, life } = facts.record;
  const on = record.heldMeetings(facts).at(-1)?.on ?? null;
  const proposed = notices.filter(({ content }) => content.kind === 'proposed');
  const unnamed = proposed.filter(({ content }) => content.changes.length === 0);
  const changes = life.changesNeedingNotice.map((change): Decision => {
    const own = proposed.filter(({ content }) => content.changes.includes(change));
    return own.length > 0
      ? { name: change, on, notices: own, isSure: true }
      : { name: change, on, notices: unnamed, isSure: false };
  });
  const isFirst = facts.plan.iep.kind === 'initial' && life.changesNeedingNotice.length === 0;
  return isFirst
    ? [{ name: { word: 'decision.initial' }, on, notices: proposed, isSure: true }, ...changes]
    : changes;
}

function refusals(facts: Facts): Decision[] {
  const refused = facts.record.notices.filter(({ content }) => content.kind === 'refused');
  return record
    .entries(facts, 'parent_request')
    .filter(({ data }) => data.decision === 'refused')
    .map(({ on, data }): Decision => {
      const request = data.request.trim().slice(0, 160);
      const own = refused.filter(({ content }) =>
        content.changes.some((change) => record.isSameName(change, data.request)),
      );
      const name: FindingValue = request === '' ? { word: 'decision.request' } : request;
      const unnamed = refused.filter(({ content }) => content.changes.length === 0);
      return { name, on: data.decidedOn ?? on, notices: own.length > 0 ? own : unnamed, isSure: true };
    });
}

const elements = {
  action: 'action',
  why: 'why',
  basis: 'basis',
  protections: 'protections',
  sourcesOfHelp: 'sources_of_help',
  otherFactors: 'other_factors',
} as const satisfies Partial<Record<keyof NoticeContent, string>>;

/** CN-06, 34 CFR 300.503(b)(1) to (7). */
export function sevenElements(facts: Facts): Lack[] {
  return facts.record.notices.flatMap((notice): Lack[] => {
    const { content } = notice;
    const blank = Object.entries(elements).flatMap(([part, word]) =>
      isBlank(content[part as keyof typeof elements]) ? [`pwn.${word}`] : [],
    );
    const hasOption = content.options.some(
      ({ option, whyRejected }) => !isBlank(option) && !isBlank(whyRejected),
    );
    const missing = hasOption ? blank : [...blank, 'pwn.options'];
    return missing.length > 0
      ? [{ ...record.noticePlace(facts, notice, 'content'), values: { elements: { words: missing } } }]
      : [];
  });
}

/**
 * CN-07, 34 CFR 300.503(c), 300.504(d): in a parent's language; where it was put orally or in signs, with evidence
 * that the parent understood. The language of a safeguards notice without one is a person's to confirm.
 */
export function parentsLanguage(facts: Facts): Lack[] {
  const languages = parentLanguages(facts);
  const [wanted] = languages.filter((language) => !isEnglish(language));
  if (languages.length === 0) return [];
  const isUnderstood = (language: string) =>
    languages.some((own) => isSameLanguage(own, language || 'English'));
  const values = { language: { language: wanted ?? languages[0] ?? 'English' } };
  const notices = facts.record.notices
    .filter(({ content }) => {
      const { mode, understoodOn, evidence } = content.translation;
      if (isUnderstood(content.language) && (mode === null || mode === 'written')) return false;
      const isTranslated = mode !== null && mode !== 'written' && understoodOn !== null && !isBlank(evidence);
      return !isTranslated;
    })
    .map((notice): Lack => ({ ...record.noticePlace(facts, notice, 'content.language'), values }));
  const safeguards = record.entries(facts, 'safeguards_notice').at(-1);
  if (!safeguards || isUnderstood(safeguards.data.language)) return notices;
  const place = record.entryPlace(facts, safeguards, 'language');
  return isBlank(safeguards.data.language)
    ? [...notices, record.toConfirm(place, 'confirm', values)]
    : [...notices, { ...place, values }];
}

const maxGrade = 8;

/** CN-08, 34 CFR 300.503(c)(1)(i): understandable to the general public. The scale is made for English. */
export function readable(facts: Facts): Lack[] {
  return facts.record.notices.flatMap((notice): Lack[] => {
    const { action, why, basis, protections, otherFactors, options, language } = notice.content;
    const chosen = options.flatMap(({ option, whyRejected }) => [option, whyRejected]);
    const text = [action, why, basis, protections, otherFactors, ...chosen].join('\n');
    if (isBlank(text)) return [];
    const place = record.noticePlace(facts, notice, 'content');
    if (!isBlank(language) && !isEnglish(language)) return [record.toConfirm(place)];
    const grade = gradeLevel(text);
    if (grade === null || grade <= maxGrade) return [];
    return [{ ...place, values: { g: Math.ceil(grade) }, fix: 'change' }];
  });
}

/** CN-10, 34 CFR 300.505: only to a parent who has chosen it, where the district offers it. */
export function byEmail(facts: Facts): Lack[] {
  const choices = record.entries(facts, 'consent').filter(({ data }) => data.purpose === 'email_notices');
  const isChosen = (day: string) =>
    choices.filter(({ on }) => isBy(on, day)).at(-1)?.data.outcome === 'given';
  const { today } = facts.context;
  const sent = [
    ...facts.record.notices
      .filter(({ content }) => content.method === 'email')
      .map((notice) => ({
        place: record.noticePlace(facts, notice, 'content.method'),
        on: notice.sentOn ?? today,
      })),
    ...record
      .entries(facts, 'safeguards_notice')
      .filter(({ data }) => /\be-?mail|correo electr/i.test(data.method))
      .map((entry) => ({ place: record.entryPlace(facts, entry, 'method'), on: entry.on })),
  ];
  if (!facts.state.emailNoticesOffered)
    return sent.map(({ place }) => ({ ...place, variant: 'not_offered', fix: 'change' }));
  return sent.filter(({ on }) => !isChosen(on)).map(({ place }) => ({ ...place, fix: 'change' }));
}
