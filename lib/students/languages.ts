/** Languages spoken in homes, by BCP 47 tag; the plan keeps the English name. */
const tags = [
  'en es zh yue vi ar ht tl ko ru pt so hmn pl fr ur hi bn ja am sw fa ps my ne gu pa ta te mr he it de el uk ro',
  'hy km lo th tr ku sm ilo zap quc ti so yi hr ase',
]
  .join(' ')
  .split(' ');

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const tagByName = new Map(tags.flatMap((tag) => (english.of(tag) ? [[english.of(tag) ?? tag, tag]] : [])));

/** Every language one can choose: its English name, which is kept, and its name in the reader's language. */
export function homeLanguages(locale: string): { name: string; label: string }[] {
  return [...tagByName.keys()]
    .map((name) => ({ name, label: homeLanguageLabel(name, locale) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
}

/** A kept language in the reader's language; as it was written when it is not in the list. */
export function homeLanguageLabel(name: string, locale: string): string {
  const tag = tagByName.get(name);
  return tag ? languageName(tag, locale) : name;
}

/** A language tag in words, capitalized as a heading: "Spanish", "Español". */
export function languageName(tag: string, locale: string): string {
  const word = new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}
