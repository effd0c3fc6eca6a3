import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createTranslator } from 'use-intl/core';
import type { Wording } from '@/lib/export/words';

const messagesFolder = path.resolve(import.meta.dirname, '../../messages');

/** The application's own words in a language. A message that is missing fails the test. */
export async function wordingIn(locale: 'en' | 'es'): Promise<Wording> {
  const folder = path.join(messagesFolder, locale);
  const files = await readdir(folder);
  const entries = await Promise.all(
    files.map(async (file) => [
      path.basename(file, '.json'),
      JSON.parse(await readFile(path.join(folder, file), 'utf8')),
    ]),
  );
  const onError = (error: Error) => {
    throw error;
  };
  return { words: createTranslator({ locale, messages: Object.fromEntries(entries), onError }), locale };
}
