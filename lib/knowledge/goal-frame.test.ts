import { describe, expect, it } from 'vitest';
import { areaKeys } from '@/lib/ieps/domains';
import goalBank from '@/prisma/seed/goal-bank.json';
import { goalBankSchema, goalBankSource, goalFrameText } from './goal-frame';

const { frames } = goalBankSchema.parse(goalBank);

describe('the goal bank', () => {
  it('has frames for every area, each skill once', () => {
    expect(new Set(frames.map(({ area }) => area))).toEqual(new Set(areaKeys));
    expect(frames.length).toBeGreaterThanOrEqual(80);
    expect(new Set(frames.map(({ skill }) => skill)).size).toBe(frames.length);
    expect(new Set(frames.map(({ id }) => id)).size).toBe(frames.length);
  });

  it('asks for a number, and for what can be seen or counted', () => {
    for (const frame of frames) {
      expect(frame.criterion, frame.id).toContain('{target}');
      expect(frame.behavior, frame.id).not.toMatch(
        /^(?:understand|know|learn|improve|appreciate|be aware|receive)\b/,
      );
      expect(frame.frequency, frame.id).toMatch(/week|day|month|unit|lesson|shift|test|project/);
    }
  });

  it('makes passages that are exactly the text of their source', () => {
    const own = frames.filter(({ area }) => area === 'reading_fluency');
    const { text, passages } = goalBankSource('reading_fluency', own);
    expect(passages.map((passage) => text.slice(passage.spanStart, passage.spanEnd))).toEqual(
      own.map(goalFrameText),
    );
  });
});
