const maxTitleChars = 200;

/** A title from a file's name: without folders, extension and characters that do not print. */
export function titleOf(fileName: string): string {
  const base = fileName.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const words = base
    .replace(/\.[^.]*$/, '')
    // Control characters and direction overrides, with which "fdp.exe" can be shown as "exe.pdf".
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return words.slice(0, maxTitleChars).toWellFormed() || '—';
}
