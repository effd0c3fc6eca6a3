import { describe, expect, it } from 'vitest';
import { statementNames } from './statement-names';

describe('statementNames', () => {
  it('names a statement when it comes again, always the same', () => {
    const nameOf = statementNames();
    expect(nameOf({ sql: 'SELECT 1' })).toBe('');
    const name = nameOf({ sql: 'SELECT 1' });
    expect(name).not.toBe('');
    expect(nameOf({ sql: 'SELECT 1' })).toBe(name);
    nameOf({ sql: 'SELECT 2' });
    expect(nameOf({ sql: 'SELECT 2' })).not.toBe(name);
  });

  it('leaves the frame of a transaction alone', () => {
    const nameOf = statementNames();
    for (let time = 0; time < 3; time += 1) expect(nameOf({ sql: 'BEGIN' })).toBe('');
  });

  it('holds a bounded number of names, and statements that come once take none of them', () => {
    const nameOf = statementNames();
    for (let at = 0; at < 5_000; at += 1) expect(nameOf({ sql: `SELECT once ${at}` })).toBe('');
    const named = new Set<string>();
    for (let at = 0; at < 1_000; at += 1) {
      nameOf({ sql: `SELECT ${at}` });
      named.add(nameOf({ sql: `SELECT ${at}` }));
    }
    expect(named.has('')).toBe(true);
    expect(named.size).toBeLessThanOrEqual(401);
  });
});
