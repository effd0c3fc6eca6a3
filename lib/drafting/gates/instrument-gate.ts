import { failed, faultsOf, textOf, type GateResult, type GateSubject } from './gate';

/** Letters that are no test: words of the law, of schools and of measuring. */
const notInstruments = new Set(
  (
    'IEP IEPS IDEA FAPE LRE PLAAFP PWN ESY SDI BIP FBA PBIS MTSS RTI UDL IST LEA SEA CFR USC ED OSEP FERPA OT PT ' +
    'SLP AT AAC ELA EL ELL ELP ESL LEP TV PE US USA ADHD ASD SLD OHI TBI ID DD DHH VI SS SD RIT WCPM CWS TWW CBM ' +
    'ORF MLU CVC CVCE CVVC CCVC VC GPA AM PM II III IV VI VII VIII AND OR NOT NO A I K PK OK DOB GE AE PR GLE CLOZE'
  ).split(' '),
);

/** Tests that go by a word, and the short form that means the same. */
const byWord: readonly (readonly [RegExp, string])[] = [
  [/Woodcock[- ]Johnson/giu, 'WJ'],
  [/Wechsler Intelligence Scale/giu, 'WISC'],
  [/Wechsler Individual Achievement/giu, 'WIAT'],
  [/Wechsler Adult/giu, 'WAIS'],
  [/Kaufman Test/giu, 'KTEA'],
  [/Vineland/gu, 'VINELAND'],
  [/Conners/gu, 'CONNERS'],
  [/Beery/gu, 'BEERY'],
  [/Brigance/giu, 'BRIGANCE'],
  [/KeyMath/giu, 'KEYMATH'],
  [/Peabody/gu, 'PPVT'],
  [/Stanford[- ]Binet/giu, 'SB'],
  [/Acadience/giu, 'ACADIENCE'],
  [/Lexile/giu, 'LEXILE'],
  [/i-Ready/giu, 'IREADY'],
  [/AIMSweb/giu, 'AIMSWEB'],
  [/FastBridge/giu, 'FASTBRIDGE'],
];

type Named = { name: string; edition: string; start: number; end: number; raw: string };

const acronym =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\d]*\p{Lu}[\p{Lu}\d]*)(?:[-–](\d{1,2}|P\d)(?![\p{L}\p{N}%/]|[.,]\d)|[-–\s](III|II|IV|VI|V|IX)(?![\p{L}\p{N}]))?(?!\p{Ll})/gu;

/** "BASC-3" is BASC, edition 3; "WISC-V" edition 5. */
function namesIn(text: string): Named[] {
  const letters = Array.from(text.matchAll(acronym), (match) => {
    const [raw, name = '', digits = '', numeral = ''] = match;
    return {
      name,
      edition: editionOf(digits || numeral),
      start: match.index,
      end: match.index + raw.length,
      raw,
    };
  });
  const words = byWord.flatMap(([pattern, name]) =>
    Array.from(text.matchAll(pattern), (match) => {
      const after = /^[-–\s](\d|III|II|IV|VI|V)(?![\p{L}\p{N}])/u.exec(
        text.slice(match.index + match[0].length),
      );
      const raw = match[0] + (after?.[0] ?? '');
      return {
        name,
        edition: editionOf(after?.[1] ?? ''),
        start: match.index,
        end: match.index + raw.length,
        raw,
      };
    }),
  );
  return [...letters, ...words];
}

const roman: Readonly<Record<string, string>> = {
  II: '2',
  III: '3',
  IV: '4',
  V: '5',
  VI: '6',
  IX: '9',
  X: '10',
};
const editionOf = (edition: string) => roman[edition] ?? edition;

/** Tests the item names are named by what it cites, in the same edition. */
export function instrumentGate({ item, context, cited }: GateSubject): GateResult[] {
  const known = namesIn([...cited.map(textOf), context.names.school ?? ''].join(' . '));
  const faults = namesIn(item.text)
    .filter(({ name }) => !notInstruments.has(name))
    .filter((claim) => !known.some((source) => isSame(source, claim)));
  return faultsOf(
    'instrument',
    faults.map(({ raw, start, end }) => failed('instrument', raw.trim(), { start, end })),
  );
}

function isSame(source: Named, claim: Named): boolean {
  return source.name === claim.name && (claim.edition === '' || source.edition === claim.edition);
}
