import { isOpen, isSettled, type iepStatuses } from '@/lib/ieps/life';
import type { ProceduralRecord } from '@/lib/record/record';
import type { CheckContext } from './facts';
import type { Rule, Stage } from './rule-table';

/*
 * Which rules speak when. Draft rules always do. Those of the meeting do once one is planned or the plan has left
 * the draft; those of the finish once the meeting was held, or when a caller asks; those of a plan in effect while
 * it stands. Of the last most are about the student whatever becomes of the plan (clocks, consent, discipline,
 * privacy): these speak as long as the plan is not past.
 */

export const allStages = ['draft', 'meeting', 'finalize', 'active'] as const satisfies readonly Stage[];

/** What must hold before a plan is finished. */
export const finishStages = ['draft', 'meeting', 'finalize'] as const satisfies readonly Stage[];

/** Rules of the stage `active` that are about the goals of the plan in effect. */
const aboutPlanInEffect = new Set(['PR-01', 'PR-02', 'PR-03']);

type Status = (typeof iepStatuses)[number];
const beforeMeeting = new Set<Status>(['draft', 'in_review', 'shared_draft']);

/** The stages a plan has come to, from its record. */
function stagesOf({ life: { status }, meetings }: ProceduralRecord): Stage[] {
  const hasMeeting = status !== 'draft' || meetings.some((meeting) => meeting.status !== 'cancelled');
  return [
    'draft',
    ...(hasMeeting ? (['meeting'] as const) : []),
    ...(beforeMeeting.has(status) ? [] : (['finalize'] as const)),
    ...(isSettled(status) ? (['active'] as const) : []),
  ];
}

/** Chooses the rules of one check. Without a record only those of the draft can be decided. */
export function rulesThatSpeak({ stages, record }: CheckContext): (rule: Rule) => boolean {
  if (stages) return ({ stage }) => stages.includes(stage);
  if (!record) return ({ stage }) => stage === 'draft';
  const reached = stagesOf(record);
  const isPast = !isOpen(record.life.status) && !isSettled(record.life.status);
  return ({ id, stage }) =>
    reached.includes(stage) || (stage === 'active' && !isPast && !aboutPlanInEffect.has(id));
}
