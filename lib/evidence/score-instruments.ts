import type { Area } from '@/lib/ieps/domains';
import type { scoreTypes } from './schema';

export type ScoreType = (typeof scoreTypes)[number];

export type Instrument = Readonly<{
  pattern: RegExp;
  /** What a bare number from this test is. */
  scoreType: ScoreType;
  /** For measures whose name alone does not say what they are about. */
  area: Area | null;
}>;

function named(pattern: RegExp, scoreType: ScoreType, area: Area | null = null): Instrument {
  return { pattern, scoreType, area };
}

/** Published tests and probes by the names reports use. */
const instruments: readonly Instrument[] = [
  named(
    /\b(?:WISC|WAIS|WPPSI)(?:[- ]?(?:V|IV|III|[345]))?\b|\bWechsler (?:Intelligence|Adult|Preschool)[A-Za-z ]*?Scales?\b/i,
    'standard_score',
    'cognitive',
  ),
  named(
    /\b(?:DAS|KABC|SB|UNIT|KBIT|RIAS|CAS|TONI|CTONI)[- ]?(?:II|2|5|4|NU)\b|\bStanford[- ]Binet\b|\bLeiter(?:-3)?\b/i,
    'standard_score',
    'cognitive',
  ),
  named(
    /\b(?:WJ|Woodcock[- ]Johnson)[- ]?(?:IV|V|III)?(?: (?:Tests of )?Cog(?:nitive Abilities|nitive)?)\b/i,
    'standard_score',
    'cognitive',
  ),
  named(
    /\b(?:WJ|Woodcock[- ]Johnson)[- ]?(?:IV|V|III)?(?: (?:Tests of )?(?:Achievement|Ach|ACH|OL|Oral Language))?\b/i,
    'standard_score',
  ),
  named(
    /\b(?:WIAT|KTEA)[- ]?(?:4|3|IV|III|II)?\b|\bWechsler Individual Achievement Test\b|\bKaufman Test of Educational Achievement\b|\b(?:PIAT|WRAT|YARC|TERA|TEWL|TOWL|TOSWRF|TWS|GORT|FAR|FAM|FAW|TEMA)[- ]?(?:5|4|3|2|R)\b|\bKeyMath(?:[- ]?3)?\b/i,
    'standard_score',
  ),
  named(/\b(?:CTOPP|TOWRE|TAPS|PAT)[- ]?[234]\b/i, 'standard_score', 'reading_foundational'),
  named(
    /\bBASC(?:[- ]?3)?\b|\bBehavior Assessment System for Children\b|\b(?:CBCL|TRF)\b/i,
    't_score',
    'social_emotional',
  ),
  named(
    /\bConners(?:[- ]?[34]| CBRS)?\b|\bBRIEF(?:[- ]?2|[- ]?P)?\b|\bCEFI\b/i,
    't_score',
    'executive_function',
  ),
  named(
    /\bSRS(?:[- ]?2)?\b|\bSocial Responsiveness Scale\b|\b(?:RCMAS|CDI|MASC|SCARED)(?:[- ]?2)?\b/i,
    't_score',
    'social_emotional',
  ),
  named(/\bSSIS(?:[- ]SEL)?\b|\b(?:ASRS|GARS)(?:[- ]?3)?\b/i, 'standard_score', 'social_emotional'),
  named(/\b(?:ADOS|CARS|ADI)[- ]?[2R]\b/i, 'raw', 'social_emotional'),
  named(
    /\b(?:Vineland|VABS)(?:[- ]?(?:3|II))?\b|\bABAS(?:[- ]?3)?\b|\bSIB-R\b/i,
    'standard_score',
    'adaptive',
  ),
  named(
    /\bCELF(?:[- ]?(?:5|P3|P-3|Preschool[- ]?3))?\b|\b(?:CASL|OWLS|TOLD|PLS|TOPL|TNL|SSI)[- ]?[2345II]+\b|\b(?:PPVT|EVT|ROWPVT|EOWPVT)[- ]?[345]\b|\bBESA\b/i,
    'standard_score',
    'language',
  ),
  named(/\b(?:GFTA|KLPA|CAAP|DEAP|HAPP)(?:[- ]?[23])?\b|\bGoldman[- ]Fristoe\b/i, 'standard_score', 'speech'),
  named(
    /\b(?:Beery[- ]?)?VMI\b|\bBeery\b|\bBOT[- ]?[23]\b|\b(?:PDMS|MABC|DTVP)[- ]?[23]\b|\bBruininks\b/i,
    'standard_score',
    'motor',
  ),
  named(/\bMAP(?: Growth)?\b|\bi-Ready\b|\bSTAR (?:Reading|Math|Early Literacy)\b|\bRIT\b/, 'raw'),
  named(
    /\bDIBELS(?: ?8)?\b|\bAcadience\b|\baimsweb(?:Plus)?\b|\bFastBridge\b|\beasyCBM\b|\bORF\b|\bR-CBM\b|\bmaze\b/i,
    'raw',
  ),
];

type FoundInstrument = Readonly<{ name: string; instrument: Instrument; start: number; end: number }>;

/** The tests a text names, as it names them, in order. */
export function findInstruments(text: string): FoundInstrument[] {
  const found = instruments.flatMap((instrument) => {
    const match = instrument.pattern.exec(text);
    if (!match) return [];
    const end = match.index + match[0].length;
    // "Wechsler Intelligence Scale for Children, Fifth Edition (WISC-V)": the short form is the name.
    const short = /^[^()\n]{0,40}\(([A-Z][A-Za-z0-9 -]{2,12})\)/.exec(text.slice(end))?.[1];
    const name = short && instrument.pattern.test(short) ? short : match[0].trim();
    return [{ name, instrument, start: match.index, end }];
  });
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, at, all) => !all.slice(0, at).some((earlier) => one.start < earlier.end));
}

/** A scaled score (1 to 19) of a test whose composites are standard scores. */
export function scoreTypeFor(instrument: Instrument | null, value: number): ScoreType | null {
  if (!instrument) return null;
  if (instrument.scoreType === 'standard_score') {
    if (value >= 1 && value <= 19 && Number.isInteger(value)) return 'scaled_score';
    return value >= 40 && value <= 160 ? 'standard_score' : null;
  }
  if (instrument.scoreType === 't_score') return value >= 20 && value <= 120 ? 't_score' : null;
  return instrument.scoreType;
}
