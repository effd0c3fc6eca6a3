import { failed, faultsOf, type GateResult, type GateSubject } from './gate';

type Token = { word: string; start: number; end: number };

const token = /\p{L}[\p{L}'’]*|\d+(?:[.,/]\d+)*%?/gu;
const quotation = /["“«][^"”»]*["”»]/gu;

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(token), (match) => ({
    word: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const isNumber = (word: string) => /^\d/u.test(word);

/** The longest run of the same words in both, in words that are not numbers: a score line is no copy. */
function longestSharedRun(text: string, source: string): { words: number; start: number; end: number } {
  const [mine, theirs] = [tokensOf(text), tokensOf(source)];
  let best = { words: 0, start: 0, end: 0 };
  let lengths = Array.from({ length: theirs.length + 1 }, () => 0);
  for (let i = 1; i <= mine.length; i += 1) {
    const row = [0];
    for (let j = 1; j <= theirs.length; j += 1) {
      const isSame = mine[i - 1]?.word === theirs[j - 1]?.word;
      row.push(isSame ? (lengths[j - 1] ?? 0) + 1 : 0);
      const run = isSame ? mine.slice(i - (row[j] ?? 0), i) : [];
      const words = run.filter(({ word }) => !isNumber(word)).length;
      if (words > best.words) best = { words, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
    }
    lengths = row;
  }
  return best;
}

/** A person's words in quotation marks are meant to be the same; blanked out, offsets kept. */
function withoutQuotations(text: string): string {
  return text.replace(quotation, (quoted) => ' '.repeat(quoted.length));
}

/** Not more than a run of the source's own words. */
export function copyGate({ item, context, cited }: GateSubject): GateResult[] {
  const limit = context.maxCopiedWords ?? 12;
  const text = withoutQuotations(item.text);
  const longest = cited
    .map((entry) => longestSharedRun(text, entry.text))
    .reduce((best, run) => (run.words > best.words ? run : best), { words: 0, start: 0, end: 0 });
  const { words, start, end } = longest;
  return faultsOf('copied', words > limit ? [failed('copied', String(words), { start, end })] : []);
}
