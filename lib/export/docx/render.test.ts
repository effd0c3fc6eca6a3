import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import stateConfigs from '@/lib/districts/state-configs.json' with { type: 'json' };
import type { IepDocument } from '@/lib/ieps/document';
import { profiles } from '@/prisma/seed/profiles';
import { cleanDocument } from '@/tests/factories/iep-document';
import { profileDocument } from '@/tests/factories/profile-document';
import { wordingIn } from '@/tests/factories/wording';
import { zipEntry } from '@/tests/factories/zip-entry';
import { pdfPlan, type PdfPlan } from '../pdf-plan';
import { renderDocx } from './render';

const english = await wordingIn('en');
const spanish = await wordingIn('es');
const version = {
  number: 2,
  sha256: 'f0e1d2c3b4a5f0e1d2c3b4a5',
  isDraft: true,
  frozenAt: '2026-11-24T03:30:00.000Z',
  timeZone: 'America/Chicago',
};

const wordOf = async (plan: PdfPlan) => Buffer.from(await renderDocx(plan));
const htmlOf = async (plan: PdfPlan) => (await mammoth.convertToHtml({ buffer: await wordOf(plan) })).value;
const rawOf = async (plan: PdfPlan) => (await mammoth.extractRawText({ buffer: await wordOf(plan) })).value;
const squeezed = (text: string) => text.replaceAll('\u200b', '').replaceAll(/\s+/g, ' ').trim();

function inState(document: IepDocument, state: 'TX' | 'CA'): IepDocument {
  return { ...document, district: { ...document.district, state, stateConfig: stateConfigs[state] } };
}

/** Every text of the plan that a reader must find in the file. */
function textsOf({ sections, facts }: PdfPlan): string[] {
  const parts = sections.flatMap(({ title, parts: own }) => [
    title,
    ...own.flatMap((part) => {
      if (part.kind === 'heading') return [part.title.text];
      if (part.kind === 'table')
        return [
          part.caption,
          ...part.columns,
          ...part.rows.flat().flatMap((cell) => [cell.text, cell.statement]),
        ];
      if (part.kind === 'answer') return [part.label, part.value.text];
      if (part.kind === 'item')
        return [part.title, part.text, ...part.facts.flatMap(({ label, value }) => [label, value.text])];
      if (part.kind === 'quote') return [part.text, part.source];
      return [part.text];
    }),
  ]);
  return [...facts.flatMap(({ label, value }) => [label, value.text]), ...parts].filter(
    (text) => text !== '',
  );
}

describe.each(['TX', 'CA'] as const)('the Word file of a plan in %s', (state) => {
  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    'says all that the PDF says, for profile %s',
    async (_id, profile) => {
      const plan = pdfPlan(profileDocument(profile, state), version, english);
      const raw = squeezed(await rawOf(plan));
      for (const text of textsOf(plan))
        for (const line of text.split('\n')) expect(raw).toContain(squeezed(line));
    },
  );

  it('has the sections as headings, in the order of the form, and a header row in every table of the plan', async () => {
    const plan = pdfPlan(inState(cleanDocument(), state), version, english);
    const html = await htmlOf(plan);
    const headings = [...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, title = '']) =>
      title.replaceAll('&amp;', '&'),
    );
    const titles = plan.sections.map(({ title }) => title);
    expect(headings.slice(-titles.length)).toEqual(titles);
    const tables = plan.sections.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'table'));
    expect(tables.length).toBeGreaterThan(2);
    expect(html.match(/<thead>/g)).toHaveLength(tables.length);
  });
});

describe('the Word file', () => {
  it('marks a draft and its version in the header of each page, and a decided version with neither mark', async () => {
    const draft = await zipEntry(
      await wordOf(pdfPlan(cleanDocument(), version, english)),
      'word/header1.xml',
    );
    expect(draft).toContain('DRAFT');
    expect(draft).toContain('f0e1d2c3b4a5');
    const decided = pdfPlan(cleanDocument(), { ...version, isDraft: false }, english);
    expect(await zipEntry(await wordOf(decided), 'word/header1.xml')).not.toContain('DRAFT');
    expect(await rawOf(decided)).not.toContain('Nothing is decided');
  });

  it('names its language, in Spanish too, and no child in its properties', async () => {
    const plan = pdfPlan(cleanDocument(), version, spanish);
    const bytes = await wordOf(plan);
    expect(await zipEntry(bytes, 'word/styles.xml')).toContain('es-US');
    expect(await zipEntry(bytes, 'docProps/core.xml')).not.toContain(cleanDocument().student.familyName);
    expect(await rawOf(plan)).toContain(plan.title);
  });

  it('stays readable with signs that XML has no place for', async () => {
    const document = cleanDocument();
    document.student.schoolName = 'Elm\u0000 \u0007School \uD800 <&> עברית 👩🏽‍🏫';
    const raw = await rawOf(pdfPlan(document, version, english));
    expect(squeezed(raw)).toContain('<&> עברית 👩🏽‍🏫');
    expect(raw).not.toContain('\u0007');
  });
});
