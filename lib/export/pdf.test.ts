import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { IepDocument } from '@/lib/ieps/document';
import { cleanDocument } from '@/tests/factories/iep-document';
import { wordingIn } from '@/tests/factories/wording';
import { pdfPlan, type PdfPlan } from './pdf-plan';
import { renderPdf } from './typst/render';

const hash = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const version = {
  number: 3,
  sha256: hash,
  isDraft: true,
  frozenAt: '2026-11-24T03:30:00.000Z',
  timeZone: 'America/Chicago',
};

async function planIn(locale: 'en' | 'es', document: IepDocument = cleanDocument()): Promise<PdfPlan> {
  return pdfPlan(document, version, await wordingIn(locale));
}

async function textOf(bytes: Uint8Array): Promise<{ pages: string[]; all: string }> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  const pages = text.map((page) => page.replaceAll('\u200b', '').replaceAll(/\s+/g, ' '));
  return { pages, all: pages.join(' ') };
}

/** A line may break within a word with a hyphen. */
const packed = (text: string) => text.replaceAll(' ', '');
const rawOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('the PDF of a plan', () => {
  it('is tagged for PDF/UA-1 with a title, a language and table headers', async () => {
    const bytes = await renderPdf(await planIn('en'));
    const raw = rawOf(bytes);
    expect(raw).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('<rdf:li>en-US</rdf:li>');
    expect(raw).toContain('Individualized Education Program (IEP)');
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const roles = new Set<string>();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const tree = await (await pdf.getPage(number)).getStructTree();
      collectRoles(tree, roles);
    }
    expect([...roles]).toEqual(
      expect.arrayContaining(['H1', 'H2', 'P', 'Table', 'TH', 'TD', 'Link', 'L', 'LBody']),
    );
  });

  it('marks every page with the draft, the version and its place', async () => {
    const { pages } = await textOf(await renderPdf(await planIn('en')));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('DRAFT');
      expect(page).toContain('Version 3 · a1b2c3d4e5f6');
      expect(page).not.toContain(hash.slice(0, 13));
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    }
    const final = await textOf(
      await renderPdf(pdfPlan(cleanDocument(), { ...version, isDraft: false }, await wordingIn('en'))),
    );
    expect(final.all).not.toContain('DRAFT');
    expect(final.all).not.toContain('Nothing is decided');
  });

  it('says every sentence, number and date of the plan, in the order of the model form', async () => {
    const document = cleanDocument();
    const { all } = await textOf(await renderPdf(await planIn('en', document)));
    for (const { blocks } of Object.values(document.sections))
      for (const { sentences } of blocks)
        for (const { text } of sentences) expect(packed(all)).toContain(packed(text));
    expect(all).toContain('41 words correct per minute, grade 3 passages, on September 21, 2026');
    expect(all).toContain('45 minutes, 5 times a week');
    expect(all).toContain('As it was on November 23, 2026.');
    expect(all).toContain('I want her to read on her own.');
    expect(all).not.toContain('Evaluation report');
    const { sections } = await planIn('en', document);
    const places = sections.map(({ title }) => all.indexOf(title));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is in Spanish around the words of the plan, which stay as they are', async () => {
    const bytes = await renderPdf(await planIn('es'));
    const { all } = await textOf(bytes);
    expect(rawOf(bytes)).toContain('<rdf:li>es-US</rdf:li>');
    expect(all).toContain('BORRADOR');
    expect(all).toContain('45 minutos, 5 veces por semana');
    expect(all).toContain('el 21 de septiembre de 2026');
    expect(all).toContain('By October 4, 2027, Marisol will read aloud 90 words correct per minute.');
    expect(all).not.toMatch(/Not decided|Nothing is written|Page \d/);
  });

  it('says what was drafted by a model, and nothing of the kind when people wrote it all', async () => {
    const document = cleanDocument();
    expect((await planIn('en', document)).disclosure).toBe('');
    const paragraph = document.sections.present_levels.blocks.find(({ kind }) => kind === 'paragraph');
    Object.assign(paragraph?.sentences[0] ?? {}, { origin: 'edited', writer: 'Model <One>' });
    const { all } = await textOf(await renderPdf(await planIn('en', document)));
    expect(all).toContain('Parts were drafted with Model <One>. A teacher read and accepted each sentence.');
  });

  it('prints what looks like markup as it was typed', async () => {
    const document = cleanDocument();
    const typed =
      '#panic("no") #let x = 1 *bold* _it_ $x^2$ `raw` <label> @ref \\ // not a comment /* nor */ = [a]';
    const paragraph = document.sections.present_levels.blocks.find(({ kind }) => kind === 'paragraph');
    Object.assign(paragraph?.sentences[0] ?? {}, { text: typed });
    const { all } = await textOf(await renderPdf(await planIn('en', document)));
    expect(all).toContain(typed);
  });

  it('sets a plan of many pages, keeps long words inside, and says so when letters have no shape', async () => {
    const document = cleanDocument();
    const { blocks } = document.sections.present_levels;
    const paragraph = blocks.find(({ kind }) => kind === 'paragraph');
    if (!paragraph) throw new Error('the plan has no paragraph');
    for (let number = 0; number < 400; number += 1)
      blocks.push(withText(paragraph, `Line ${number}. ${'More words. '.repeat(40)}`));
    blocks.push(withText(paragraph, 'w'.repeat(1_000)));
    const long = await textOf(await renderPdf(await planIn('en', document)));
    expect(long.pages.length).toBeGreaterThan(50);
    expect(long.all.replaceAll(' ', '')).toContain('w'.repeat(1_000));
    const foreign = cleanDocument();
    foreign.sections.present_levels.blocks.push(withText(paragraph, '她喜欢讲故事'));
    const bytes = await renderPdf(await planIn('en', foreign));
    expect((await textOf(bytes)).all).toContain('Some letters of another script could not be printed here.');
    expect(long.all).not.toContain('Some letters of another script');
    expect(rawOf(bytes)).not.toContain('pdfuaid');
  });
});

type Block = IepDocument['sections']['present_levels']['blocks'][number];

function withText(block: Block, text: string): Block {
  const sentences = block.sentences.map((sentence) => ({ ...sentence, text }));
  return { ...block, sentences } as Block;
}

function collectRoles(node: unknown, roles: Set<string>): void {
  if (node === null || typeof node !== 'object') return;
  if ('role' in node && typeof node.role === 'string') roles.add(node.role);
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children) collectRoles(child, roles);
}
