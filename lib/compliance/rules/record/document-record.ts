import { diffDays } from '@/lib/format/calendar-date';
import { sectionKeys } from '@/lib/ieps/section-list';
import type { Facts } from '../../facts';
import type { Lack, Place } from '../../finding';
import { fieldPlace, isBlank, sectionPlace } from '../../places';
import * as record from '../../record-places';
import type { RecordRuleGroup } from '../../rule-group';
import { hasEnoughAttempts, hasParentAt, isAmendment } from './team';

/* What the plan must have behind it before it is finished. */

/**
 * DOC-03: the team meets, with the parents, before a plan is final; only an amendment may be agreed without a
 * meeting (34 CFR 300.320(a), 300.324(a)(1)(ii), (a)(4), 300.501(b) and (c)). Input that could not be had counts
 * when the attempts to get it are recorded (300.322(d)).
 */
function decidedByTeam(facts: Facts): Lack[] {
  const isMet = record.heldMeetings(facts).some(record.isTeamMeeting);
  const isAgreed =
    isAmendment(facts) &&
    record.entries(facts, 'amendment_agreement').some(({ data }) => data.isInWriting === 'yes');
  if (!isMet && !isAgreed) return [record.listPlace('meeting')];
  const { parentConcerns } = facts.plan.sections.strengths_and_family.fields;
  const hasInput = parentConcerns.some(({ text }) => !isBlank(text)) || hasEnoughAttempts(facts);
  return hasInput ? [] : [{ ...fieldPlace('strengths_and_family', 'parentConcerns'), variant: 'input' }];
}

/**
 * DOC-06: what a model drafted is a person's before it is a plan: accepted by name and with a source. The same
 * for what was carried over from last year's plan (300.324(a)(1)(iii), 300.306(c)(1)(ii)).
 */
function reviewed({ plan, record: { life } }: Facts): Lack[] {
  const places: Place[] = [];
  for (const sectionKey of sectionKeys) {
    for (const [index, block] of plan.sections[sectionKey].blocks.entries()) {
      for (const [position, sentence] of block.sentences.entries()) {
        const isOwned = sentence.acceptedAt !== null && sentence.sources.length > 0;
        if (sentence.origin === 'human' || isOwned) continue;
        const path = `sections.${sectionKey}.blocks.${index}.sentences.${position}`;
        places.push({ sectionKey, path, blockId: block.id, sentenceId: sentence.id });
      }
    }
  }
  const [first] = places;
  const drafted: Lack[] = first ? [{ ...first, values: { n: places.length }, fix: 'change' }] : [];
  if (life.unreviewedSentences === 0) return drafted;
  const values = { n: life.unreviewedSentences };
  return [
    ...drafted,
    { ...record.lifePlace('unreviewedSentences'), variant: 'carried', values, fix: 'change' },
  ];
}

export const documentRecordRules = {
  'DOC-03': decidedByTeam,
  'DOC-06': reviewed,
} as const satisfies RecordRuleGroup<'DOC'>;

/**
 * LR-07: parents are of the group that decides the placement, or the attempts to have them are recorded
 * (34 CFR 300.116(a)(1), 300.327, 300.501(c)(3) and (4)).
 */
function parentsTookPart(facts: Facts): Lack[] {
  const decision = record.entries(facts, 'placement_decision').at(-1);
  if (!decision && facts.plan.sections.lre.fields.environmentCode === null) return [];
  if (decision?.data.parentTookPart === 'yes') return [];
  const tookPart = record.heldMeetings(facts).some((meeting) => hasParentAt(facts, meeting));
  if (tookPart && decision?.data.parentTookPart !== 'no') return [];
  if (hasEnoughAttempts(facts) || !isBlank(decision?.data.how ?? '')) return [];
  return [
    decision ? record.entryPlace(facts, decision, 'parentTookPart') : record.kindPlace('placement_decision'),
  ];
}

const maxAge = 365;

/**
 * LR-08: the placement is decided at least once a year, and rests on the goals and services of this plan
 * (34 CFR 300.116(b)(1) and (2)). Without a decision of its own it is decided in the team's meeting.
 */
function placementFollows(facts: Facts): Lack[] {
  const decision = record.entries(facts, 'placement_decision').at(-1);
  const meetings = record.heldMeetings(facts).filter(record.isTeamMeeting);
  const [firstMeeting] = meetings;
  const on = decision?.on ?? meetings.at(-1)?.on ?? null;
  if (on === null) return [record.toConfirm(record.kindPlace('placement_decision'))];
  const place = decision ? record.entryPlace(facts, decision) : sectionPlace('lre');
  if (facts.goals.length === 0 || facts.services.length === 0) {
    return [sectionPlace(facts.goals.length === 0 ? 'goals' : 'services')];
  }
  if (firstMeeting && on < firstMeeting.on) return [{ ...place, variant: 'early', fix: 'change' }];
  const lastDay = facts.record.life.finalisedOn ?? facts.context.today;
  return diffDays(on, lastDay) > maxAge ? [{ ...place, variant: 'old', values: { date: { date: on } } }] : [];
}

export const placementRecordRules = {
  'LR-07': parentsTookPart,
  'LR-08': placementFollows,
} as const satisfies RecordRuleGroup<'LR'>;
