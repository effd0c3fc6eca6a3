import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { applyDecisions } from '@/lib/compliance/decisions';
import { checkIep } from '@/lib/compliance/engine';
import type { Finding } from '@/lib/compliance/finding';
import common from '@/messages/en/common.json';
import english from '@/messages/en/compliance.json';
import spanish from '@/messages/es/compliance.json';
import { cleanContext, cleanDocument } from '@/tests/factories/iep-document';
import { ChecksPanel } from './checks-panel';

type Look = { locale?: 'en' | 'es'; state?: 'checking' | 'current' | 'failed'; mayOverride?: boolean };

function shown(findings: readonly Finding[], { locale = 'en', state, mayOverride }: Look = {}): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={{ compliance: locale === 'en' ? english : spanish, common }}
    >
      <ChecksPanel
        findings={findings}
        state={state}
        onJump={() => {}}
        deciding={
          mayOverride === undefined
            ? undefined
            : { iepId: 'i', studentId: 's', mayOverride, timeZone: 'UTC', onDecided: () => {} }
        }
      />
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
    expect(shown([])).toContain('Nothing the law still wants in this plan');
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

  it('offers a decision only where there is one to make', () => {
    const [teacher, coordinator] = [false, true].map((mayOverride) => shown(findings(), { mayOverride }));
    for (const html of [teacher, coordinator]) {
      expect(html).toContain('aria-label="Confirm: Confirm whether this');
      expect(html).toContain('aria-label="Go to the place: Confirm whether this');
      expect(html).not.toContain('aria-label="Override: Note any possible');
    }
    expect(coordinator).toContain('aria-label="Override: Explain how much');
    expect(teacher).not.toContain('Override');
    expect(shown(findings())).not.toContain('Override');
  });

  it('keeps a decision listed, with who and why, and counts it apart', () => {
    const html = shown(
      applyDecisions(findings(), [
        {
          id: 'd',
          ruleId: 'LR-01',
          anchor: 'sections.lre.fields.explanation',
          kind: 'override',
          reason: 'The minutes end this month.',
          byName: 'Kim Alder',
          at: '2026-10-05T10:00:00.000Z',
        },
      ]),
      { mayOverride: true },
    );
    expect(html).toContain('1 thing the law requires');
    expect(html).toContain('1 decided');
    expect(html).toContain('Overridden by Kim Alder, October 5, 2026');
    expect(html).toContain('The minutes end this month.');
    expect(html).toContain('aria-label="Withdraw the decision: Explain how much');
  });

  it('asks to check what a rule of wording reads, whatever it weighs', () => {
    const plan = cleanDocument();
    plan.sections.lre.fields.explanation = 'Apart because of her disability.';
    const html = shown(checkIep(plan, cleanContext));
    expect(html).toContain('Check this</span>');
    expect(html).not.toContain('Required</span>');
  });

  it('groups by stage', () => {
    const [first, ...rest] = findings();
    if (!first) throw new Error('no finding');
    const html = shown([{ ...first, stage: 'finalize' }, ...rest]);
    expect(html.indexOf('While the plan is a draft')).toBeLessThan(
      html.indexOf('Before the plan is finished'),
    );
    expect(html).not.toContain('Before and at the meeting');
  });
});
