import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Messages } from './messages';
import type { Locale } from './locales';

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'messages');
const loaded = new Map<Locale, Promise<Messages>>();

/** All messages of a language: each file of `messages/<locale>` is a namespace of that name. */
export function loadMessages(locale: Locale, isCached: boolean): Promise<Messages> {
  const known = loaded.get(locale);
  if (known && isCached) return known;
  const reading = readMessages(locale);
  loaded.set(locale, reading);
  return reading;
}

async function readMessages(locale: Locale): Promise<Messages> {
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
