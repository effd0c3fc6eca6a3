import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import type { PlacedText } from '../../texts';
import {
  allTexts,
  firstHit,
  isDenied,
  isFamilysWords,
  isQuoted,
  lackAt,
  sentencesIn,
  type Hit,
} from './reading';

const scoreWords =
  /\b(?:average|typical|expected|elevated|range|middle|of (?:every )?100|means?|that is|in other words|compared|as well as or better|scored (?:lower|higher)|below|above|points)\b/i;

/** Words of testing and of special education that a parent need not know, and what explains each. */
const terms: readonly Readonly<{ term: RegExp; explained: RegExp }>[] = [
  { term: /\bstandard scores?\b/i, explained: scoreWords },
  { term: /\bpercentiles?(?: rank)?\b/i, explained: scoreWords },
  { term: /\bscaled scores?\b/i, explained: scoreWords },
  { term: /\b[Tt]-scores?\b/, explained: scoreWords },
  { term: /\bstanines?\b/i, explained: scoreWords },
  { term: /\bstandard deviations?\b/i, explained: scoreWords },
  { term: /\bconfidence intervals?\b/i, explained: scoreWords },
  ...acronyms({
    WCPM: 'words? (?:read )?correct(?:ly)? (?:per|a|in one) minute',
    CWS: '(?:correct )?writing sequences?',
    CBM: 'curriculum[- ]based meas',
    ORF: 'oral reading',
    FBA: 'functional behavior',
    BIP: 'behavior (?:intervention )?plan',
    ESY: 'extended school year',
    LRE: 'least restrictive|time with peers',
    PLAAFP: 'present levels?',
    SDI: 'specially designed instruction',
    FAPE: 'free appropriate',
    SLP: 'speech',
    OT: 'occupational',
    PT: 'physical therap',
    'ADLs?': 'daily living',
    AAC: 'augmentative|communication device',
    AT: 'assistive',
    RTI: 'response to intervention',
    MTSS: 'multi-?tiered',
    PBIS: 'positive behavior',
    'ELL?': 'english learner|learning english|english language',
    SEL: 'social[ -](?:and )?emotional',
    EF: 'executive function',
    LEA: 'local educational|district',
    PWN: 'prior written notice',
  }),
];

function acronyms(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([word, explained]) => ({
    term: new RegExp(String.raw`(?<![\w-])${word}(?![\w-])`),
    explained: new RegExp(explained, 'i'),
  }));
}

/**
 * PL-08: a term is explained where it is first used: in its own sentence, the next or any before. What the plan's
 * own evidence carries in a name is the name of a test, not a term.
 */
export function jargon(facts: Facts): Lack[] {
  const texts = allTexts(facts).filter(({ sentenceId }) => sentenceId !== undefined);
  const names = facts.plan.evidence.map(({ name }) => name ?? '').join(' | ');
  return terms.flatMap(({ term, explained }): Lack[] => {
    if (term.test(names) && explained !== scoreWords) return [];
    const at = texts.findIndex(({ text }) => term.test(text));
    const text = texts[at];
    const hit = text && firstHit(text.text, term);
    if (!text || !hit || isExplained(texts, at, hit, explained)) return [];
    return [lackAt(text, hit, { values: { term: hit.found } })];
  });
}

function isExplained(texts: readonly PlacedText[], at: number, hit: Hit, explained: RegExp): boolean {
  const text = texts[at]?.text ?? '';
  // A score's words explain it only beside it; an acronym is known once it was spelled out.
  if (explained !== scoreWords) {
    const before = texts.slice(0, at).some((earlier) => explained.test(earlier.text));
    return before || explained.test(text) || explained.test(texts[at + 1]?.text ?? '');
  }
  const sentences = sentencesIn(text);
  const own = sentences.findIndex(({ span }) => span.start <= hit.span.start && hit.span.start < span.end);
  const near = `${sentences[own]?.found ?? ''} ${sentences[own + 1]?.found ?? texts[at + 1]?.text ?? ''}`;
  return explained.test(near);
}

/** Words that judge a child. "Lazy eye" and "oppositional defiant disorder" are names of conditions. */
const judgement = new RegExp(
  String.raw`\b(?:` +
    [
      String.raw`lazy(?! eye)`,
      'laziness',
      String.raw`manipulative(?!s)(?! (?:materials?|objects?|tools?|play))`,
      String.raw`(?:low|high)[- ]functioning`,
      String.raw`refus(?:es|ed|ing) to (?:even )?try`,
      String.raw`(?:does(?:n['’]t| not)|didn['’]t|did not) (?:even )?(?:try|care)\b(?! to)`,
      String.raw`unmotivated`,
      String.raw`attention[- ]seek(?:ing|er)`,
      String.raw`(?<!oppositional |oppositional-)defiant(?! disorder)`,
      String.raw`stubborn`,
      String.raw`naughty`,
      String.raw`spoiled`,
      String.raw`(?:trouble[- ]?maker|problem child|bad (?:kid|child|boy|girl|attitude))`,
      String.raw`slow learner`,
      String.raw`(?:wheelchair[- ]bound|confined to a wheelchair)`,
      String.raw`suffers? from`,
      String.raw`retarded`,
      String.raw`(?:stupid|dumb|crazy)`,
      String.raw`(?:chooses|is choosing) not to (?:learn|try|listen)`,
      String.raw`(?:immature|disrespectful|careless) (?:child|student|boy|girl)`,
    ].join('|') +
    String.raw`)(?!\w)`,
  'i',
);

/** PL-09: what was seen, not what the child is. Words that are quoted, denied or part of a title are no judgement. */
export function judgements(facts: Facts): Lack[] {
  return allTexts(facts)
    .filter((text) => !isFamilysWords(text))
    .flatMap((text): Lack[] => {
      const hit = firstHit(text.text, judgement, ({ found, span }) => {
        const isTitle = /^\p{Lu}/u.test(found) && !/(?:^|[.!?]\s+)$/.test(text.text.slice(0, span.start));
        return !isTitle && !isQuoted(text.text, span.start) && !isDenied(text.text, span.start);
      });
      return hit ? [lackAt(text, hit, { values: { found: hit.found } })] : [];
    });
}
