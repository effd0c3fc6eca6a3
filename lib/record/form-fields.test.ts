import { describe, expect, it } from 'vitest';
import { listOf, nestFields } from './form-fields';

describe('fields of a posted form', () => {
  it('nests dotted names and leaves out what was not answered', () => {
    expect(
      nestFields({
        kind: 'consent',
        'data.signer': 'Ana Ruiz',
        'data.requestedOn': '',
        'a.b.c': 'x',
        'a.b.d': 'y',
      }),
    ).toEqual({ kind: 'consent', data: { signer: 'Ana Ruiz' }, a: { b: { c: 'x', d: 'y' } } });
  });

  it('never reaches the prototype of objects', () => {
    const nested = nestFields({ '__proto__.polluted': 'yes', 'constructor.prototype.polluted': 'yes' });
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
    expect(Object.getPrototypeOf(nested)).toBe(Object.prototype);
  });

  it('keeps plain data as it is', () => {
    expect(nestFields({ data: { on: null } })).toEqual({ data: { on: null } });
    expect(nestFields(null)).toBe(null);
  });

  it('reads a list however it was sent', () => {
    expect(listOf(undefined)).toEqual([]);
    expect(listOf('annual')).toEqual(['annual']);
    expect(listOf(['a', 'b'])).toEqual(['a', 'b']);
    expect(listOf('[{"name":"x"}]')).toEqual([{ name: 'x' }]);
    expect(listOf('[broken')).toBe('[broken');
  });
});
