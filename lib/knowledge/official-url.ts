import { parseCitation, type LawCitation } from './citation';

/** Where the government publishes a cited section: the eCFR or the Office of the Law Revision Counsel. */
export function officialUrl(text: string): { href: string; code: LawCitation['code'] } {
  const cited = parseCitation(text);
  if (cited?.code === 'usc') {
    const href = `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title20-section${cited.section}&edition=prelim`;
    return { href, code: 'usc' };
  }
  const section = cited ? `/section-${cited.section}` : '';
  return { href: `https://www.ecfr.gov/current/title-34${section}`, code: 'cfr' };
}
