import { diffDays } from '@/lib/format/calendar-date';
import { aimlineAt } from '@/lib/goals/aimline';
import type { Facts, Placed } from '../../facts';
import type { Lack } from '../../finding';
import { fieldPlace, itemPlace, nameOf } from '../../places';
import * as record from '../../record-places';
import type { RecordRuleGroup } from '../../rule-group';

/* Progress while a plan is in effect, 34 CFR 300.320(a)(3) and 300.324(b)(1)(ii)(A). */

/**
 * PR-01, 34 CFR 300.320(a)(3)(ii): a report by each due date for every goal. A plan without dates says only in
 * words when reports come: a person confirms.
 */
function reports(facts: Facts): Lack[] {
  const { reportDates } = facts.plan.sections.goals.fields;
  const days = reportDates.flatMap(({ on }) => on ?? []).toSorted();
  const place = record.kindPlace('progress_report');
  if (facts.goals.length === 0) return [];
  if (days.length === 0) return [record.toConfirm(fieldPlace('goals', 'reportDates'))];
  const start = facts.plan.iep.startsOn ?? '0001-01-01';
  const past = days.filter((on) => on >= start && on < facts.context.today);
  return past.flatMap((due, index): Lack[] => {
    const sent = record
      .entries(facts, 'progress_report')
      .filter(({ on, data }) => (data.dueOn ?? due) === due && (index === 0 || on > (past[index - 1] ?? '')));
    const date = { date: due };
    const unreported = (reported: typeof sent) =>
      facts.goals.filter(
        ({ block }) => !reported.some(({ data }) => data.goals.some(({ goalId }) => goalId === block.id)),
      ).length;
    const missing = unreported(sent);
    if (missing > 0) return [{ ...place, values: { n: missing, date } }];
    const late = unreported(sent.filter(({ on }) => on <= due));
    return late > 0
      ? [{ ...place, variant: 'late', severity: 'warning', values: { n: late, date }, fix: 'confirm' }]
      : [];
  });
}

/** The decision rule of domain 4.4: the last four of at least six scores, over at least four weeks. */
const rule = { scores: 6, below: 4, days: 28 } as const;

type Score = Readonly<{ on: string; value: number }>;

function scoresOf({ record: { progress } }: Facts, goalId: string): Score[] {
  return progress
    .filter((score) => score.goalId === goalId)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The day on which the newest scores made a goal fall below its aim line; null when they do not. */
function belowSince(facts: Facts, goal: Placed<'goal'>): string | null {
  const { baseline, criterion, targetOn, direction } = goal.block.fields;
  const scores = scoresOf(facts, goal.block.id);
  const startsOn = baseline.on ?? facts.plan.iep.startsOn;
  if (baseline.value === null || criterion.value === null || targetOn === null || startsOn === null)
    return null;
  const line = { baseline: baseline.value, startsOn, target: criterion.value, targetOn };
  const isBelow = ({ on, value }: Score) =>
    direction === 'increase' ? value < aimlineAt(line, on) : value > aimlineAt(line, on);
  const isEnough = (count: number) => {
    const [first, last] = [scores[0], scores[count - 1]];
    return count >= rule.scores && first && last && diffDays(first.on, last.on) >= rule.days;
  };
  let since: string | null = null;
  for (let count = scores.length; isEnough(count); count -= 1) {
    if (!scores.slice(count - rule.below, count).every(isBelow)) break;
    since = scores[count - 1]?.on ?? null;
  }
  return since;
}

/**
 * PR-03, 34 CFR 300.324(b)(1)(ii)(A), ED Q&A of 2017 (Q15): a change of instruction or a meeting within the state's
 * school days (20) after the scores say that a goal is off track.
 */
function responses(facts: Facts): Lack[] {
  return facts.goals.flatMap((goal): Lack[] => {
    const since = belowSince(facts, goal);
    if (since === null) return [];
    const isAnswered =
      record
        .entries(facts, 'progress_response')
        .some(({ on, data }) => on >= since && (data.goalId ?? goal.block.id) === goal.block.id) ||
      record.heldMeetings(facts).some(({ on }) => on >= since);
    if (isAnswered) return [];
    const due = facts.calendar.addDays(since, facts.state.progressResponseDays, 'school');
    const values = { goal: nameOf(goal) };
    if (due === null) return [record.toConfirm(itemPlace(goal), 'calendar', values)];
    return facts.context.today > due ? [{ ...itemPlace(goal), values, fix: 'change' }] : [];
  });
}

export const progressRules = {
  'PR-01': reports,
  'PR-03': responses,
} as const satisfies RecordRuleGroup<'PR'>;
