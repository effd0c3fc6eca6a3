/** A place in the law: "34 CFR § 300.320(a)(1)" is code cfr, section 300.320, path ["a", "1"]. */
export type LawCitation = { code: 'cfr' | 'usc'; section: string; path: string[] };

const paths = String.raw`((?:\s*\(\s*[A-Za-z0-9]{1,5}\s*\))*)`;
const cfr = new RegExp(
  String.raw`(?:(?:34\s*)?C\.?\s*F\.?\s*R\.?\s*)?(?:part\s*)?(?:§+|sections?|secs?\.?|reg(?:ulation)?\.?)?\s*(\d{3}\.\d{1,4})${paths}`,
  'i',
);
const usc = new RegExp(
  String.raw`(?:20\s*)?(?:U\.?\s*S\.?\s*C(?:ode)?\.?\s*)?(?:§+|sections?|secs?\.?)?\s*\b(14\d\d)${paths}`,
  'i',
);
/** The Act numbers its own sections: 614(d) of IDEA is 20 U.S.C. 1414(d). */
const act = new RegExp(
  String.raw`(?:IDEA|the Act)?[\s,]*(?:§+|sections?|secs?\.?)\s*\b(6\d\d)${paths}(?:\s+of\s+(?:the\s+)?(?:IDEA|Act))?`,
  'i',
);

function labels(raw: string | undefined): string[] {
  return (raw?.match(/\([^)]+\)/g) ?? []).map((label) => label.slice(1, -1).trim());
}

/** Section 601 to 610 of the Act are 1400 to 1409 of the Code; from 611 on the last two digits agree. */
function sectionOfCode(section: string): string {
  const number = Number(section);
  return String(number <= 610 ? number + 799 : number + 800);
}

function match(text: string): { code: LawCitation['code']; found: RegExpExecArray; section: string } | null {
  const regulation = cfr.exec(text);
  if (regulation) return { code: 'cfr', found: regulation, section: regulation[1] ?? '' };
  const statute = usc.exec(text);
  if (statute) return { code: 'usc', found: statute, section: statute[1] ?? '' };
  const ofAct = act.exec(text);
  return ofAct ? { code: 'usc', found: ofAct, section: sectionOfCode(ofAct[1] ?? '') } : null;
}

/**
 * Reads a citation as people write it: "34 CFR 300.320(a)(1)", "§300.320", "300.320 (a) (1)",
 * "20 USC 1414(d)", "section 614(d) of the Act". Null when the text holds none.
 */
export function parseCitation(text: string): LawCitation | null {
  const hit = match(text);
  return hit ? { code: hit.code, section: hit.section, path: labels(hit.found[2]) } : null;
}

/** Whether the text is a citation and nothing else, so that a search for it should open the place itself. */
export function isOnlyCitation(text: string): boolean {
  const hit = match(text);
  if (!hit) return false;
  const rest = text.replace(hit.found[0], '').replace(/^\s*(?:34|20|IDEA|C\.?F\.?R\.?|U\.?S\.?C\.?)\s*/i, '');
  return rest.replace(/[\s.,;§]/g, '') === '';
}

/** The one way the product writes a citation. */
export function formatCitation({ code, section, path }: LawCitation): string {
  const labelled = path.map((label) => `(${label})`).join('');
  return `${code === 'cfr' ? '34 CFR' : '20 U.S.C.'} § ${section}${labelled}`;
}

/** The citations under which a source that holds this place may stand, the closest first. */
export function sourceCitations(citation: LawCitation): string[] {
  return citation.path
    .map((_, at) => formatCitation({ ...citation, path: citation.path.slice(0, citation.path.length - at) }))
    .concat(formatCitation({ ...citation, path: [] }));
}
