/** Lower case without accents, so that 'pena' finds 'Peña'. For searching, never for showing. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
