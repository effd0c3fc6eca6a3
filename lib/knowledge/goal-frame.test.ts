import { describe, expect, it } from 'vitest';
import { areaKeys } from '@/lib/ieps/domains';
import { readGoalFrames } from '@/prisma/seed/goal-bank';
import { goalFrameSchema, goalBankSource, goalFrameText, type GoalFrame } from './goal-frame';

const frames = readGoalFrames();
const countOf = (...areas: string[]) => frames.filter(({ area }) => areas.includes(area)).length;

function fiveWordRuns(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}{}]+/gu) ?? [];
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')));
}

/** The share of the shorter text's runs that the longer one has too. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((run) => other.has(run)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

describe('the goal bank', () => {
  it('has at least 300 frames, twelve and more for every area, each skill once', () => {
    expect(frames.length).toBeGreaterThanOrEqual(300);
    for (const area of areaKeys) expect(countOf(area), area).toBeGreaterThanOrEqual(12);
    expect(readGoalFrames('earlyChildhood').length).toBeGreaterThanOrEqual(12);
    expect(new Set(frames.map(({ skill }) => skill)).size).toBe(frames.length);
    expect(new Set(frames.map(({ id }) => id)).size).toBe(frames.length);
  });

  it('keeps the frames of early childhood before first grade', () => {
    for (const { id, gradeBand } of readGoalFrames('earlyChildhood')) {
      expect(['PK', 'K'], id).toContain(gradeBand.to);
      expect(gradeBand.from, id).toBe('PK');
    }
  });

  it('refuses a band that runs downward, an unknown need and a goal without a unit', () => {
    const [frame] = frames;
    expect(goalFrameSchema.safeParse(frame).success).toBe(true);
    for (const change of [
      { gradeBand: { from: '3', to: 'K' } },
      { gradeBand: { from: 'K', to: '13' } },
      { need: 'brightness' },
      { metric: { unit: '', direction: 'increase' } },
    ])
      expect(goalFrameSchema.safeParse({ ...frame, ...change }).success, JSON.stringify(change)).toBe(false);
  });

  it('asks for a number, how often it is shown, and what is counted', () => {
    const number = /\d|\b(?:each|all)\b/;
    for (const frame of frames) {
      expect(frame.criterion.split('{target}').length, frame.id).toBe(2);
      expect(frame.consistency, frame.id).toMatch(number);
      expect(frame.criterion, frame.id).toContain(`{target} ${frame.metric.unit}`);
      expect(frame.frequency, frame.id).toMatch(/week|day|month|unit|lesson|shift|test|project/);
      expect(frame.fits, frame.id).toMatch(/^Fits .{15,}\.$/);
    }
    const isFewer = ({ criterion }: GoalFrame) => /no more than|within \{target\}/.test(criterion);
    expect(frames.filter(isFewer)).toEqual(frames.filter(({ metric }) => metric.direction === 'decrease'));
  });

  it('has no two frames alike', () => {
    const runs = frames.map((frame) => fiveWordRuns(goalFrameText(frame)));
    const alike = runs.flatMap((one, at) =>
      runs.slice(at + 1).flatMap((other, step) => {
        const share = overlap(one, other);
        return share < 0.6 ? [] : [`${frames[at]?.id} ${frames[at + 1 + step]?.id} ${share.toFixed(2)}`];
      }),
    );
    expect(alike).toEqual([]);
    const [first] = runs;
    expect(overlap(first ?? new Set(), first ?? new Set())).toBe(1);
  });

  it('makes passages that are exactly the text of their source', () => {
    const own = frames.filter(({ area }) => area === 'reading_fluency');
    const { text, passages } = goalBankSource('reading_fluency', own);
    expect(passages.map((passage) => text.slice(passage.spanStart, passage.spanEnd))).toEqual(
      own.map(goalFrameText),
    );
    expect(passages[0]?.text).toContain('Baseline: {baseline} words correct per minute.');
    expect(passages[0]?.text).toContain('For grade 1 to grade 8.');
  });
});
