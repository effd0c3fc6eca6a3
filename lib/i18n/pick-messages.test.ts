import { describe, expect, it } from 'vitest';
import { pickMessages } from './messages';

const messages = { a: { x: 'one', y: { z: 'two' } }, b: { x: 'three' }, c: { x: 'four' } };

describe('pickMessages', () => {
  it('gives whole namespaces and single branches, and nothing else', () => {
    expect(pickMessages(messages, ['b', 'a.y'])).toEqual({ a: { y: { z: 'two' } }, b: { x: 'three' } });
  });

  it('joins branches of one namespace', () => {
    expect(pickMessages(messages, ['a.x', 'a.y'])).toEqual({ a: messages.a });
  });

  it('leaves out what does not exist', () => {
    expect(pickMessages(messages, ['d', 'a.none'])).toEqual({});
  });
});
