import { expect, it } from 'vitest';
import { withoutOneTimeLinks } from './one-time-link';

it('takes the tokens out of links and leaves every other link', () => {
  const text = (token: string) =>
    `https://iep.example.org/invite/${token} https://iep.example.org/reset-password/${token}">x</a> /family/ieps/1`;
  expect(withoutOneTimeLinks(text('a-b_c9'))).toBe(text('…'));
});
