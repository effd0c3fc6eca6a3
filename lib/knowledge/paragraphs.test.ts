import { beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeSourceText } from '@/lib/retrieval/index-knowledge';
import { readLaw } from '@/prisma/seed/law/read-law';
import { textBlocks } from './blocks';
import { parseCitation } from './citation';
import { findParagraph, paragraphsOf, type Paragraph } from './paragraphs';

const flat = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.flatMap((paragraph) => [paragraph, ...flat(paragraph.children)]);

let law: KnowledgeSourceText[];

beforeAll(async () => {
  law = await readLaw();
});

function treeOf({ citation, text }: KnowledgeSourceText): Paragraph[] {
  const cited = parseCitation(citation);
  return cited ? paragraphsOf({ text, code: cited.code, basePath: cited.path }) : [];
}

function textAt(text: string): string | null {
  const cited = parseCitation(text);
  const source = law.find(({ citation }) => text.startsWith(`${citation}(`));
  const paragraph = cited && source && findParagraph(treeOf(source), cited.path);
  return paragraph && source && paragraph.path.join() === cited.path.join()
    ? source.text.slice(paragraph.start, paragraph.end)
    : null;
}

describe('the paragraphs of the law', () => {
  it('are each cited by one path only, in every section held', () => {
    for (const source of law) {
      const paths = flat(treeOf(source)).map(({ path }) => path.join('.'));
      expect(
        paths.filter((path, at) => paths.indexOf(path) !== at),
        source.citation,
      ).toEqual([]);
    }
  });

  it.each([
    ['34 CFR § 300.320(a)(1)(i)', '(i) How the child'],
    ['34 CFR § 300.320(a)(2)(i)(B)', '(B) Meet each of the child'],
    ['34 CFR § 300.324(a)(2)(v)', '(v) Consider whether the child needs assistive technology'],
    ['34 CFR § 300.8(c)(4)(i)(E)', '(E) A tendency to develop physical symptoms'],
    ['34 CFR § 300.8(c)(10)', '(10) Specific learning disability'],
    ['34 CFR § 300.300(a)(1)(iii)', '(iii) The public agency must make reasonable efforts'],
    ['34 CFR § 300.321(e)(1)', '(1) A member of the IEP Team'],
    ['20 U.S.C. § 1414(d)(1)(A)(i)(II)(bb)', '(bb) meet each of the child'],
    ['20 U.S.C. § 1415(k)(1)(E)(i)(I)', '(I) if the conduct in question'],
    ['20 U.S.C. § 1401(9)', '(9) Free appropriate public education'],
  ])('hold %s', (citation, opening) => {
    expect(textAt(citation)?.slice(0, opening.length)).toBe(opening);
  });

  it('do not hold what the law does not have', () => {
    expect(textAt('34 CFR § 300.320(z)')).toBeNull();
    expect(textAt('34 CFR § 300.320(a)(1)(ix)')).toBeNull();
  });

  it('lie inside the paragraph above and end where the next begins', () => {
    for (const source of law) {
      for (const { start, end, ownEnd, children } of flat(treeOf(source))) {
        expect(start).toBeLessThan(end);
        expect(ownEnd).toBeLessThanOrEqual(end);
        for (const child of children) {
          expect(child.start).toBeGreaterThanOrEqual(start);
          expect(child.end).toBeLessThanOrEqual(end);
        }
      }
    }
  });
});

describe('passages of the law', () => {
  it('cover every word of their source once and are cited by their paragraph', () => {
    for (const { text, passages } of law) {
      let at = 0;
      for (const passage of passages) {
        expect(text.slice(at, passage.spanStart).trim()).toBe('');
        expect(text.slice(passage.spanStart, passage.spanEnd)).toBe(passage.text);
        at = passage.spanEnd;
      }
      expect(text.slice(at).trim()).toBe('');
    }
  });
});

describe('textBlocks', () => {
  it('indents by label and marks a span through paragraphs', () => {
    const text = '(a) General. One.\n\n(1) Two.\n\n(2) Three.\n\n(b) Four.';
    const span = { from: text.indexOf('Two'), to: text.indexOf('Three') + 3 };
    const blocks = textBlocks(text, { code: 'cfr', section: '300.1', path: [] }, span);
    expect(blocks.map(({ depth }) => depth)).toEqual([0, 1, 1, 0]);
    const marked = blocks.flatMap(({ runs }) =>
      runs.filter(({ isMarked }) => isMarked).map((run) => run.text),
    );
    expect(marked).toEqual(['Two.', '(2) Thr']);
    expect(blocks.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n\n')).toBe(text);
  });

  it('marks nothing without a span or with one outside the text', () => {
    for (const span of [{}, { from: 900, to: 950 }, { from: 5, to: 2 }]) {
      const blocks = textBlocks('One.\n\nTwo.', null, span);
      expect(blocks.flatMap(({ runs }) => runs).some(({ isMarked }) => isMarked)).toBe(false);
    }
  });
});
