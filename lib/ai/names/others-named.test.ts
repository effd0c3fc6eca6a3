import { describe, expect, it } from 'vitest';
import { createPseudonyms } from '@/lib/ai/pseudonyms';
import { othersNamedIn, stringsIn } from './others-named';

const others = [
  { givenName: 'Tobias', familyName: 'Lindqvist' },
  { givenName: 'Zoë Anne', familyName: 'Marsh' },
  { givenName: 'Grace', familyName: 'Park' },
  { givenName: 'Margarethe', familyName: 'Odom', preferredName: 'Maggie' },
  { givenName: 'Al', familyName: 'Vane' },
];
const named = (...texts: string[]) => othersNamedIn(texts, others).map(({ givenName }) => givenName);

describe('othersNamedIn', () => {
  it('finds a given name as a whole word, whatever its case and accents', () => {
    expect(named('He works with TOBIAS.', 'Zoe helps him.')).toEqual(['Tobias', 'Zoë Anne']);
    expect(named('"tobias\'s turn"')).toEqual(['Tobias']);
    expect(named('Tobiasson reads.')).toEqual([]);
  });

  it('takes a name that is a word only with the family name', () => {
    expect(named('Grace period at the park.')).toEqual(['Grace']);
    expect(named('He reads with grace.', 'Mark Grace')).toEqual([]);
    expect(named('Al Vane sits beside him.')).toEqual(['Al']);
    expect(named('al dente')).toEqual([]);
  });

  it('finds the name a student goes by, and not a family name alone', () => {
    expect(named('Maggie left.')).toEqual(['Margarethe']);
    expect(named('Ms. Lindqvist teaches.')).toEqual([]);
  });

  it('gives the pseudonymiser people of their own, behind the student of the record', () => {
    const text = 'Robin Marsh sits by Tobias Lindqvist; Zoë Marsh and Tobias argue.';
    const student = { role: 'student', givenName: 'Robin', familyName: 'Marsh' } as const;
    const { hide, restore } = createPseudonyms({ people: [student, ...othersNamedIn([text], others)] });
    const hidden = hide(text);
    expect(hidden).not.toMatch(/robin|marsh|tobias|lindqvist|zo[eë]/iu);
    expect(hidden).toMatch(/^\[STUDENT\w*\] \[STUDENT\w*\] sits by \[PERSON_1/u);
    expect(restore(hidden)).toBe(text);
  });
});

it('stringsIn finds every string of a value, once', () => {
  expect([...stringsIn({ a: 'one', b: [{ c: 'two' }, 3, null], d: undefined })]).toEqual(['one', 'two']);
});
