import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLocale, locales, negotiateLocale, directionOf } from './locales';
import type { Messages } from './messages';
import { pseudoMessage, pseudoMessages } from './pseudo';

const root = path.resolve(import.meta.dirname, '../../messages');

async function namespacesOf(locale: string): Promise<string[]> {
  const files = await readdir(path.join(root, locale));
  return files.filter((file) => file.endsWith('.json')).toSorted();
}

async function flatMessages(locale: string, file: string): Promise<Map<string, string>> {
  const tree = JSON.parse(await readFile(path.join(root, locale, file), 'utf8')) as Messages;
  return new Map(flatten(tree));
}

function flatten(tree: Messages, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

/** The text inside the braces that open at `start`, and where the text after them begins. */
function braced(text: string, start: number): { inside: string; end: number } {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return { inside: text.slice(start + 1, at), end: at + 1 };
  }
  throw new Error(`unbalanced braces in ${text}`);
}

function bracedParts(text: string): string[] {
  const parts: string[] = [];
  let at = text.indexOf('{');
  while (at >= 0) {
    const { inside, end } = braced(text, at);
    parts.push(inside);
    at = text.indexOf('{', end);
  }
  return parts;
}

/** Names of the arguments and tags of an ICU message, each once, in order; branches of plurals are words. */
function placeholders(message: string): string[] {
  const tags = [...message.matchAll(/<\/?([A-Za-z]\w*)>/g)].map((match) => `<${match[1]}>`);
  const names = bracedParts(message).flatMap((inside) => {
    const [name = '', kind = ''] = inside.split(',').map((part) => part.trim());
    const isBranching = ['plural', 'select', 'selectordinal'].includes(kind);
    return isBranching ? [name, ...bracedParts(inside).flatMap(placeholders)] : [name];
  });
  return [...new Set([...tags, ...names])].toSorted();
}

const englishFiles = await namespacesOf('en');

describe.each(locales.filter((locale) => locale !== 'en'))('messages in %s', (locale) => {
  it('has the same namespaces as English', async () => {
    expect(await namespacesOf(locale)).toEqual(englishFiles);
  });

  it.each(englishFiles)('has the same keys and placeholders in %s', async (file) => {
    const english = await flatMessages('en', file);
    const other = await flatMessages(locale, file);
    expect([...other.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [key, message] of english) {
      expect(placeholders(other.get(key) ?? ''), `${file} ${key}`).toEqual(placeholders(message));
      expect(other.get(key)?.trim(), `${file} ${key}`).not.toBe('');
    }
  });
});

describe('placeholders', () => {
  it('are arguments and tags, not the words of a plural', () => {
    expect(placeholders('{count, plural, one {# day} other {# days}} for <b>{name}</b>')).toEqual([
      '<b>',
      'count',
      'name',
    ]);
    expect(placeholders('{period, select, day {día} week {{n} semana} other {mes}}')).toEqual([
      'n',
      'period',
    ]);
  });
});

describe('negotiateLocale', () => {
  it('takes the language of the highest weight that exists', () => {
    expect(negotiateLocale('es-MX,es;q=0.9,en;q=0.8')).toBe('es');
    expect(negotiateLocale('fr-FR, en;q=0.5, es;q=0.7')).toBe('es');
    expect(negotiateLocale('de')).toBe('en');
    expect(negotiateLocale('es;q=0, en')).toBe('en');
    expect(negotiateLocale(null)).toBe('en');
  });

  it('knows a language from a made-up one', () => {
    expect(isLocale('es')).toBe(true);
    expect(isLocale('en-XA')).toBe(false);
    expect(isLocale('__proto__')).toBe(false);
  });

  it('knows which languages run from right to left', () => {
    expect(directionOf('ar-EG')).toBe('rtl');
    expect(directionOf('es')).toBe('ltr');
  });
});

describe('the pseudo locale', () => {
  it('changes the words and keeps arguments and tags', () => {
    const message = pseudoMessage('Due in {days, number} days, see <link>the notice</link>');
    expect(message).toContain('{days, number}');
    expect(message).toContain('<link>');
    expect(message).not.toContain('Due in');
    expect(message.startsWith('[')).toBe(true);
  });

  it('reaches every message of a tree', () => {
    expect(pseudoMessages({ a: { b: 'Save' } })).toEqual({ a: { b: '[Šávé··]' } });
  });
});
