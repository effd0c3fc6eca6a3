import { splitSentences } from '@/lib/retrieval/sentences';
import { termsIn } from '@/lib/retrieval/terms';
import type { EvidencePack, PackEntry } from '../pack';
import { textOf } from './gate';

/** Words of any plan; they say nothing about where a sentence comes from. */
const planWords = new Set(
  termsIn(
    'student child score scored scoring result results data show shows showed shown need needs needed teach ' +
      'teaching direct directly help helps support class classroom currently recent recently area skill skills ' +
      'level measure measured report reported note noted include includes including make makes use uses using work ' +
      'works also well able given year time times score range indicate indicates according',
  ).map(({ term }) => term),
);

const windowSentences = 3;

function contentTerms(text: string, without: ReadonlySet<string>): Set<string> {
  const terms = termsIn(text).map(({ term }) => term);
  return new Set(terms.filter((term) => !/\d/u.test(term) && !planWords.has(term) && !without.has(term)));
}

const frequencies = new WeakMap<EvidencePack, Map<string, number>>();

function documentFrequency(pack: EvidencePack): Map<string, number> {
  const known = frequencies.get(pack);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const entry of pack.entries) {
    for (const term of new Set(termsIn(textOf(entry)).map(({ term: each }) => each)))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  frequencies.set(pack, counts);
  return counts;
}

export type Support = {
  /** 0 to 1: the weighted share of the sentence's content words that the best window says. */
  score: number;
  /** The sentences of the sources that say most of it. */
  window: string;
};

/**
 * How much of a sentence the cited entries say, in any three sentences in a row of one of them. Rare words
 * weigh more (inverse frequency over the pack). 1 for a sentence without content words.
 */
export function supportOf(text: string, cited: readonly PackEntry[], pack: EvidencePack): Support {
  const named = new Set(termsIn(pack.student.name).map(({ term }) => term));
  const claim = contentTerms(text, named);
  if (claim.size === 0) return { score: 1, window: '' };
  const counts = documentFrequency(pack);
  const total = pack.entries.length;
  const weight = (term: string) => {
    const df = counts.get(term) ?? 0;
    return Math.log(1 + (total - df + 0.5) / (df + 0.5));
  };
  const whole = [...claim].reduce((sum, term) => sum + weight(term), 0);
  let best: Support = { score: 0, window: '' };
  for (const window of [...cited.flatMap(windowsOf), ...recordWindows(pack)]) {
    const said = contentTerms(window, named);
    const shared = [...claim].filter((term) => said.has(term)).reduce((sum, term) => sum + weight(term), 0);
    if (shared / whole > best.score) best = { score: shared / whole, window };
  }
  return best;
}

/** What the record itself says, which needs no source. */
function recordWindows({ student }: EvidencePack): string[] {
  if (!student.englishLearner) return [];
  return [
    `English learner, learning English, home language ${student.homeLanguage}, a language other than English used ` +
      'at home; tests in English may show less; not itself a disability.',
  ];
}

/** Runs of sentences, each with what the entry's fields say about all of it. */
function windowsOf(entry: PackEntry): string[] {
  const { label, instrument, measure, level, unit, area, scoreType } = entry;
  const about = [label, instrument, measure, level, unit, area, scoreType]
    .filter((part) => part)
    .join(' ')
    .replaceAll('_', ' ');
  const sentences = splitSentences(entry.text).map((sentence) => sentence.text);
  const count = Math.max(1, sentences.length - windowSentences + 1);
  return Array.from(
    { length: count },
    (_, at) => `${sentences.slice(at, at + windowSentences).join(' ')} ${about}`,
  );
}
