const months = [
  ['january', 'enero', 'jan', 'ene'],
  ['february', 'febrero', 'feb'],
  ['march', 'marzo', 'mar'],
  ['april', 'abril', 'apr', 'abr'],
  ['may', 'mayo'],
  ['june', 'junio', 'jun'],
  ['july', 'julio', 'jul'],
  ['august', 'agosto', 'aug', 'ago'],
  ['september', 'septiembre', 'setiembre', 'sept', 'sep'],
  ['october', 'octubre', 'oct'],
  ['november', 'noviembre', 'nov'],
  ['december', 'diciembre', 'dec', 'dic'],
] as const;

const gap = String.raw`[\s.,\-/\u00A0]*`;
const separator = String.raw`\s?[-/.\s]\s?`;

/** Finds a date ('YYYY-MM-DD') however it is written: 1/12/2018, 01.12.18, Jan. 12th, 2018, 12 de enero de 2018. */
export function datePattern(date: string): RegExp {
  const [year = '', month = '', day = ''] = date.split('-');
  const names = (months[Number(month) - 1] ?? []).join('|');
  const d = `0?${Number(day)}`;
  const m = `0?${Number(month)}`;
  const y = `(?:${year}|['’]?${year.slice(2)})`;
  const dayWord = `${d}(?:st|nd|rd|th)?`;
  const forms = [
    `${year}${separator}${m}${separator}${d}`,
    `${m}${separator}${d}${separator}${y}`,
    `${d}${separator}${m}${separator}${y}`,
    `(?:${names})${gap}${dayWord}${gap}(?:of\\s+|de\\s+|del\\s+)?${y}`,
    `${dayWord}${gap}(?:of\\s+|de\\s+)?(?:${names})${gap}(?:of\\s+|de\\s+|del\\s+)?${y}`,
    `${year}${month}${day}`,
    `${month}${day}${year}`,
  ];
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{N}])`, 'giu');
}
