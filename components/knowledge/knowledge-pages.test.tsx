import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { textBlocks } from '@/lib/knowledge/blocks';
import type { KnowledgeResult } from '@/lib/knowledge/queries';
import english from '@/messages/en/knowledge.json';
import spanish from '@/messages/es/knowledge.json';
import { AbsentCitation } from './absent-citation';
import { ResultList } from './result-list';
import { SourceText } from './source-text';

function render(children: ReactNode, locale: 'en' | 'es' = 'en'): string {
  const messages = { knowledge: locale === 'en' ? english : spanish };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </NextIntlClientProvider>,
  );
}

const result: KnowledgeResult = {
  id: '1',
  kind: 'cfr',
  citation: '34 CFR § 300.303(b)',
  heading: 'Reevaluations',
  currentAsOf: '2026-07-31',
  href: '/knowledge/1?from=0&to=9#passage',
  runs: [
    { text: 'A ', isMatch: false },
    { text: 'reevaluation', isMatch: true },
  ],
};

describe('the results', () => {
  it('show citation, date of the text and the words asked for', () => {
    const html = render(<ResultList q="reevaluate" results={[result]} />);
    expect(html).toContain('1 passage for “reevaluate”');
    expect(html).toContain('href="/knowledge/1?from=0&amp;to=9#passage"');
    expect(html).toContain('<mark>reevaluation</mark>');
    expect(html).toContain('Text as of July 31, 2026');
  });

  it('speak Spanish, and say that the law is English', () => {
    const html = render(
      <ResultList q="x" results={[result, { ...result, id: '2', currentAsOf: null }]} />,
      'es',
    );
    expect(html).toContain('2 pasajes para «x»');
    expect(html).toContain('31 de julio de 2026');
    expect(html).toContain('Esta copia no tiene fecha');
    expect(html).toContain('lang="en"');
  });
});

describe('a source', () => {
  it('marks the cited span, once with the anchor', () => {
    const text = '(a) One.\n\n(1) Two.\n\n(b) Three.';
    const citation = { code: 'cfr', section: '300.1', path: [] } as const;
    const blocks = textBlocks(text, { ...citation, path: [] }, { from: 0, to: 18 });
    const html = render(<SourceText blocks={blocks} />);
    expect(html.match(/id="passage"/g)).toHaveLength(1);
    expect(html.match(/<mark/g)).toHaveLength(2);
    expect(html).toContain('Marked passage');
    const plain = render(<SourceText blocks={textBlocks(text, { ...citation, path: [] }, {})} />);
    expect(plain).not.toContain('<mark');
  });
});

describe('a citation that is not held', () => {
  it('leads to the official text', () => {
    const html = render(<AbsentCitation citation="34 CFR § 300.999" text="300.999" />);
    expect(html).toContain('https://www.ecfr.gov/current/title-34/section-300.999');
    expect(html).toContain('34 CFR § 300.999 is not held here');
    expect(render(<AbsentCitation citation="20 U.S.C. § 1499" text="" />)).toContain('uscode.house.gov');
    expect(render(<AbsentCitation citation={null} text="abc" />)).toContain('“abc” is not a citation');
  });
});
