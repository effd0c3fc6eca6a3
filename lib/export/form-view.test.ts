import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import stateConfigs from '@/lib/districts/state-configs.json' with { type: 'json' };
import type { IepDocument } from '@/lib/ieps/document';
import { profiles } from '@/prisma/seed/profiles';
import { cleanDocument } from '@/tests/factories/iep-document';
import { profileDocument } from '@/tests/factories/profile-document';
import { wordingIn } from '@/tests/factories/wording';
import { pdfPlan } from './pdf-plan';
import { planSectionKeys } from './plan-section-keys';
import { formView, planView } from './plan-view';
import { renderPdf } from './typst/render';

const english = await wordingIn('en');
const spanish = await wordingIn('es');
const version = {
  number: 1,
  sha256: 'f0e1d2c3b4a5f0e1d2c3b4a5',
  isDraft: true,
  frozenAt: '2026-11-24T03:30:00.000Z',
  timeZone: 'America/Chicago',
};
const states = ['TX', 'CA'] as const;

function cleanIn(state: (typeof states)[number]): IepDocument {
  const plan = cleanDocument();
  return { ...plan, district: { ...plan.district, state, stateConfig: stateConfigs[state] } };
}

/** Everything on, so that every section is called for. */
function fullIn(state: (typeof states)[number]): IepDocument {
  const plan = cleanIn(state);
  plan.sections.behavior_plan.fields.added = 'yes';
  plan.sections.transition.fields.rightsStatement = 'Told on her birthday.';
  return plan;
}

async function pdfText(document: IepDocument, isDraft = true): Promise<string> {
  const bytes = await renderPdf(pdfPlan(document, { ...version, isDraft }, english));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replaceAll('\u200b', '').replaceAll(/\s+/g, ' ');
}

describe('the sections of a plan', () => {
  it('stand in the order of the federal form where the state has none of its own', () => {
    const plan = fullIn('TX');
    plan.district.stateConfig = {};
    expect(formView(plan, english).map(({ key }) => key)).toEqual(planSectionKeys);
  });

  it.each(states)('stand in the order, with the titles and statements, of %s', (state) => {
    const form = formView(fullIn(state), english);
    const config = stateConfigs[state];
    expect(form.map(({ key }) => key)).toEqual(config.sectionOrder);
    for (const [key, title] of Object.entries(config.sectionTitles))
      expect(form.find((section) => section.key === key)?.title).toBe(title.en);
    for (const { section, text } of config.sectionStatements) {
      const found = form.find(({ key }) => key === section);
      expect(found?.parts.some((part) => part.kind === 'note' && part.text === text.en)).toBe(true);
    }
  });

  it('are in another order, with another team, in the other state', () => {
    const [texas, california] = states.map((state) => pdfPlan(fullIn(state), version, english));
    expect(texas?.sections.map(({ title }) => title)).not.toEqual(
      california?.sections.map(({ title }) => title),
    );
    expect(texas?.draftNote).toContain('ARD committee');
    expect(california?.draftNote).toContain('IEP team');
    expect(pdfPlan(fullIn('TX'), version, spanish).draftNote).toContain('El comité ARD');
  });

  it('say that nothing is written under the words of the state, and only there', async () => {
    const plan = cleanIn('TX');
    plan.sections.services.blocks = [];
    const services = pdfPlan(plan, version, english).sections.find(({ isEmpty }) => isEmpty);
    expect(services?.title).toBe('Special education and related services');
    expect(services?.parts.map(({ kind }) => kind)).toEqual(['note']);
    expect(await pdfText(plan)).toMatch(
      /decides on these services\. \(34 CFR 300\.321\(a\)\) Nothing is written/,
    );
    expect(formView(cleanIn('TX'), english).some(({ isEmpty }) => isEmpty)).toBe(false);
  });

  it('say the same to a family in plain titles, whatever the state', () => {
    const family = planView(fullIn('TX'), english);
    expect(family.map(({ key }) => key)).toEqual(planSectionKeys);
    expect(family.every(({ intro }) => intro.length > 10)).toBe(true);
    expect(family.find(({ key }) => key === 'transition')?.title).toBe('Transition to adult life');
  });

  it('leave out what the plan does not call for, and say when transition is due', () => {
    const keys = formView(cleanIn('TX'), english).map(({ key }) => key);
    expect(keys).not.toContain('behavior_plan');
    expect(keys).not.toContain('rights_transfer');
    const transition = planView(cleanIn('TX'), english).find(({ key }) => key === 'transition');
    expect(transition?.parts).toEqual([
      { kind: 'note', text: expect.stringContaining('turns 14'), cite: '' },
    ]);
    const plan = cleanIn('TX');
    plan.student.birthDate = '2010-01-12';
    expect(planView(plan, english).map(({ key }) => key)).toContain('rights_transfer');
  });
});

describe('the parts of a plan', () => {
  const partsOf = (plan: IepDocument, key: string) =>
    planView(plan, english).find((section) => section.key === key)?.parts ?? [];

  it('show the arithmetic of the time with classmates', () => {
    const parts = partsOf(cleanDocument(), 'lre');
    expect(parts).toContainEqual({
      kind: 'answer',
      label: 'Inside the regular class',
      value: { text: '(1,800 − 225) ÷ 1,800 = 87.5%', isOwn: false },
    });
    const sum = parts.find((part) => part.kind === 'table');
    expect(sum?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Reading instruction', '225'],
      ['Together', '225'],
    ]);
  });

  it('show every column of the placements and the agencies, and each behavior by itself', () => {
    const plan = fullIn('CA');
    plan.sections.lre.fields.placementOptions = [
      {
        option: 'special_class',
        chosen: 'no',
        reason: 'Too far from classmates.',
        harmfulEffects: 'Fewer friends.',
      },
      { option: 'regular_class_with_aids', chosen: 'yes', reason: 'It works with help.', harmfulEffects: '' },
    ];
    const placement = partsOf(plan, 'placement').find((part) => part.kind === 'table');
    expect(placement?.columns).toEqual([
      'Placement',
      'Chosen?',
      'Why, or why not',
      'Possible harmful effects',
    ]);
    expect(placement?.rows[0]?.map(({ text }) => text)).toEqual([
      'Special class',
      'No',
      'Too far from classmates.',
      'Fewer friends.',
    ]);
    plan.sections.behavior_plan.fields.targets = [
      {
        name: 'Leaves class',
        definition: 'Walks out.',
        baseline: '9 a week',
        function: 'escape',
        hypothesis: '',
      },
    ];
    expect(partsOf(plan, 'behavior_plan')).toContainEqual(
      expect.objectContaining({
        title: 'Behavior 1',
        facts: expect.arrayContaining([
          { label: 'What it gets or avoids', value: { text: 'Gets away from something', isOwn: false } },
        ]),
      }),
    );
  });

  it('name a related service by the law, in a table of its own', () => {
    const plan = cleanDocument();
    const [service] = plan.sections.services.blocks;
    if (service?.kind !== 'service') throw new Error('no service');
    Object.assign(service.fields, { kind: 'related_service', relatedService: 'OT', name: '' });
    const tables = partsOf(plan, 'services').filter((part) => part.kind === 'table');
    expect(tables.map(({ caption }) => caption.split(':')[0])).toEqual([
      'Special education',
      'Related services',
    ]);
    expect(tables[1]?.rows[0]?.[0]?.text).toBe('Occupational therapy (34 CFR 300.34(c)(6))');
  });

  it('hide what an answer closed, and keep it in the record', () => {
    const plan = fullIn('CA');
    Object.assign(plan.sections.behavior_plan.fields, { crisisPlanNeeded: 'yes', crisisPlan: 'Call home.' });
    expect(JSON.stringify(partsOf(plan, 'behavior_plan'))).toContain('Call home.');
    plan.sections.behavior_plan.fields.crisisPlanNeeded = 'no';
    expect(JSON.stringify(partsOf(plan, 'behavior_plan'))).not.toContain('Call home.');
    expect(plan.sections.behavior_plan.fields.crisisPlan).toBe('Call home.');
  });
});

describe.each(profiles)('the PDF of $id', (profile) => {
  it.each(states)('has its headings in the order of %s, and its own answers', async (state) => {
    const plan = profileDocument(profile, state);
    const all = await pdfText(plan);
    let from = 0;
    for (const { title } of formView(plan, english)) {
      const at = all.indexOf(title, from);
      expect(at, title).toBeGreaterThanOrEqual(from);
      from = at;
    }
    expect(all.replaceAll(' ', '')).toContain(profile.parent_input.replaceAll(/\s/g, ''));
    expect(all).toContain('DRAFT');
    expect(all).toContain('Version 1 · f0e1d2c3b4a5');
    expect(all.includes('Behavior 1')).toBe(['P2', 'P5'].includes(profile.id));
  });

  it('carries no draft mark once it is final', async () => {
    expect(await pdfText(profileDocument(profile, 'TX'), false)).not.toContain('DRAFT');
  });
});
