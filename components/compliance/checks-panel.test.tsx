import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { checkIep } from '@/lib/compliance/engine';
import type { Finding } from '@/lib/compliance/finding';
import english from '@/messages/en/compliance.json';
import spanish from '@/messages/es/compliance.json';
import { cleanContext, cleanDocument } from '@/tests/factories/iep-document';
import { ChecksPanel } from './checks-panel';

type Look = { locale?: 'en' | 'es'; state?: 'checking' | 'current' | 'failed' };

function shown(findings: readonly Finding[], { locale = 'en', state }: Look = {}): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={{ compliance: locale === 'en' ? english : spanish }}
    >
      <ChecksPanel findings={findings} state={state} onJump={() => {}} />
    </NextIntlClientProvider>,
  );
}

function findings(): Finding[] {
  const plan = cleanDocument();
  plan.iep.endsOn = null;
  plan.sections.lre.fields.harmfulEffects = '';
  plan.sections.lre.fields.explanation = '';
  plan.sections.lre.fields.attendsHomeSchool = null;
  return checkIep(plan, cleanContext);
}

describe('the checks panel', () => {
  it('says when nothing is left to do, and only then', () => {
    expect(shown([])).toContain('Nothing the law still wants in this draft');
    expect(shown([], { state: 'checking' })).not.toContain('Nothing the law');
    expect(shown([], { state: 'failed' })).toContain('Your text is safe.');
    expect(shown(findings())).not.toContain('Nothing the law');
  });

  it('groups by section, what is required first, with words beside the shapes', () => {
    const html = shown(findings());
    const order = [
      'Student and dates',
      'Time with peers (LRE)',
      'Explain how much',
      'Note any possible',
      'Confirm whether this',
    ];
    const places = order.map((text) => html.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (const word of ['Required', 'Suggested', 'To confirm']) expect(html).toContain(`${word}</span>`);
    expect(html).toContain('2 things the law requires, 1 suggestion, 1 to confirm.');
  });

  it('links each citation to its passage and names each button by its finding', () => {
    const html = shown(findings());
    expect(html).toContain('href="/knowledge?citation=34+CFR+%C2%A7+300.116%28d%29"');
    expect(html).toContain('aria-label="Fill in: Note any possible harmful effects');
  });

  it('speaks Spanish', () => {
    expect(shown(findings(), { locale: 'es' })).toContain('Obligatorio</span>');
  });
});
