import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxPasswordLength, passwordProblem } from './password-rules';

const personal = ['marisol.vega@example.test', 'Marisol Vega', 'Riverbend Independent School District'];

describe('passwordProblem', () => {
  it.each([
    'velvet harbor ninety lanterns',
    'correct staple battery zebra-lamp',
    'Mi tía colecciona faroles viejos',
    'ñandú ✨ 雨の日の散歩道は長いですよね',
    'x'.repeat(3) + 'fjord-Kestrel-vow 88',
    'my students love quiet mornings',
    '83049 17265 55018 93',
    '}{:;~^%*=+|<>&@!q7',
    '🦊🦉🐢🦜🐙🦔🐝🦢🐌🦩🐳🦦🐞🦚🐫',
  ])('takes %s', (password) => expect(passwordProblem(password, personal)).toBeNull());

  it.each([
    ['', 'auth.passwordTooShort'],
    ['14 characters!', 'auth.passwordTooShort'],
    ['Tr0ub4dor&3', 'auth.passwordTooShort'],
    ['PasswordPassword', 'auth.passwordCommon'],
    ['password12345678', 'auth.passwordCommon'],
    ['P@ssw0rd!P@ssw0rd!', 'auth.passwordCommon'],
    ['aaaaaaaaaaaaaaaaaaaa', 'auth.passwordCommon'],
    ['123456789012345678', 'auth.passwordCommon'],
    ['qwertyuiopasdfghjkl', 'auth.passwordCommon'],
    ['abcdefghijklmnopq', 'auth.passwordCommon'],
    ['Summer2026!Summer2026!', 'auth.passwordCommon'],
    ['correct horse battery staple', 'auth.passwordCommon'],
    ['I-Love-My-Students', 'auth.passwordCommon'],
    ['1234512345123451', 'auth.passwordCommon'],
    ['--------------------', 'auth.passwordCommon'],
    ['throughline-demo', 'auth.passwordCommon'],
    ['marisolvega1234567', 'auth.passwordCommon'],
    ['Riverbend2026!!!!!', 'auth.passwordCommon'],
    ['ＰａｓｓｗｏｒｄＰａｓｓｗｏｒｄ', 'auth.passwordCommon'],
    ['z'.repeat(maxPasswordLength + 1), 'auth.passwordTooLong'],
  ])('refuses %s with %s', (password, problem) => expect(passwordProblem(password, personal)).toBe(problem));

  it('counts code points, not code units', () => {
    expect(passwordProblem('🦊🦉🐢🦜🐙🦔🐝🦢🐌🦩🐳🦦🐞🦚', personal)).toBe('auth.passwordTooShort');
  });

  it('takes 64 and more characters of any kind', () => {
    const phrase = 'copper thistles drift over the narrow canal while nine herons wait';
    expect(passwordProblem(phrase.padEnd(64, ' ok'), personal)).toBeNull();
  });

  it('answers quickly for every string', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (password) => {
        const problem = passwordProblem(password, personal);
        return problem === null || problem.startsWith('auth.password');
      }),
      { numRuns: 200 },
    );
  });
});
