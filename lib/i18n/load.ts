import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import formatMessage from 'use-intl/format-message';
import compile from 'icu-minify/compile';
import { defaultLocale, pseudoLocale, type AnyLocale, type Locale } from './locales';
import type { Messages } from './messages';
import { pseudoMessages } from './pseudo';

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'messages');
const loaded = new Map<AnyLocale, Promise<Messages>>();

/**
 * The build puts in a formatter without a parser (next.config.ts), which saves each page 11 KB and wants messages
 * that are parsed before they are sent; scripts and tests have the whole one, which wants texts.
 */
const isParsedHere = !formatMessage.raw;

/** All messages of a language: each file of `messages/<locale>` is a namespace of that name. */
export function loadMessages(locale: AnyLocale, isCached: boolean): Promise<Messages> {
  const known = loaded.get(locale);
  if (known && isCached) return known;
  const reading = readMessages(locale);
  loaded.set(locale, reading);
  return reading;
}

async function readMessages(locale: AnyLocale): Promise<Messages> {
  const messages = await readTexts(locale === pseudoLocale ? defaultLocale : locale);
  const shown = locale === pseudoLocale ? pseudoMessages(messages) : messages;
  return isParsedHere ? parsed(shown) : shown;
}

/** The formatter of the build reads these; to everything else they are opaque. */
function parsed(messages: Messages): Messages {
  const entries = Object.entries(messages).map(([key, message]) => [
    key,
    typeof message === 'string' ? plain(compile(message)) : parsed(message),
  ]);
  return Object.fromEntries(entries) as Messages;
}

/** What goes from server to browser must be made of ordinary objects; the parser's have no prototype. */
function plain(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message));
}

async function readTexts(locale: Locale): Promise<Messages> {
  const directory = path.join(folder, locale);
  const files = (await readdir(directory)).filter((file) => file.endsWith('.json')).toSorted();
  const entries = await Promise.all(
    files.map(
      async (file) =>
        [path.basename(file, '.json'), await readNamespace(path.join(directory, file))] as const,
    ),
  );
  return Object.fromEntries(entries);
}

async function readNamespace(file: string): Promise<Messages> {
  // Checked by a test over every file: a tree of strings.
  return JSON.parse(await readFile(file, 'utf8')) as Messages;
}
