import type { ReportTable } from './report';

type Words = { (key: string): string; has: (key: string) => boolean };

/** What a line of a table is about: a deadline, an indicator, an educational environment. */
export function reportWords(t: Words): (table: ReportTable, subject: string) => string {
  return (table, subject) => {
    if (table === 'clocks') return t(`clocks.kinds.${subject}`);
    if (table === 'indicators') return t(`reports.indicators.${subject}`);
    return subject === 'none' ? t('reports.noEnvironment') : subject;
  };
}
