import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffViewer } from '@/lib/auth/viewer';
import { closeDatabase } from '@/lib/db/client';
import { newId } from '@/lib/db/id';
import { inDistrict } from '@/lib/db/in-district';
import { findCitation, findKnowledge, getKnowledgeSource, listKnowledge } from '@/lib/knowledge/queries';
import { knowledgeSpanSchema } from '@/lib/knowledge/schema';
import { rank } from '@/lib/retrieval/rank';
import { knowledgeKinds } from '@/lib/retrieval/kinds';
import { knowledgeLexicalLeg, knowledgeVectorLeg } from '@/lib/retrieval/legs';
import { charHashSpace, charHashVector } from '@/lib/retrieval/embed/char-hash';
import { indexedText } from '@/lib/retrieval/chunk';
import { MemoryIndex, type MemoryPassage } from '../eval/retrieval/memory-index';
import { countTerms } from '@/lib/retrieval/terms';
import { seedKnowledge } from '../../prisma/seed/knowledge';
import { makeDistrict } from './documents-district';

let viewer: StaffViewer;

beforeAll(async () => {
  viewer = (await makeDistrict()).viewers.general_education_teacher;
  await seedKnowledge();
});
afterAll(closeDatabase);

async function open(href: string | null | undefined) {
  const url = new URL(href ?? '', 'http://localhost');
  const span = knowledgeSpanSchema.parse(Object.fromEntries(url.searchParams));
  const source = await getKnowledgeSource(viewer, url.pathname.split('/').at(-1) ?? '', span);
  const marked = source?.blocks.flatMap(({ runs }) =>
    runs.filter((run) => run.isMarked).map((run) => run.text),
  );
  return { source, marked: marked?.join('\n') ?? '' };
}

describe('a citation', () => {
  it.each([
    ['34 CFR 300.320(a)(1)(i)', '34 CFR § 300.320', '(i) How the child'],
    ['300.320 (a)(5)', '34 CFR § 300.320', '(5) An explanation of the extent'],
    ['20 USC 1414(d)(1)(B)', '20 U.S.C. § 1414(d)', '(B) Individualized education program team'],
  ])('%s opens its section with the paragraph marked', async (text, citation, opening) => {
    const { source, marked } = await open((await findCitation(viewer, text))?.href);
    expect(source?.citation).toBe(citation);
    expect(marked.startsWith(opening)).toBe(true);
  });

  it('of a whole section opens it without a mark', async () => {
    const { source, marked } = await open((await findCitation(viewer, '§300.320'))?.href);
    expect([source?.citation, source?.currentAsOf, marked]).toEqual(['34 CFR § 300.320', '2026-07-31', '']);
    expect((await findCitation(viewer, '20 U.S.C. 1414'))?.href).toContain('/knowledge/');
  });

  it('of a section that is not held says so; words are none', async () => {
    expect(await findCitation(viewer, '34 CFR 300.999(a)')).toEqual({
      citation: '34 CFR § 300.999(a)',
      href: null,
    });
    expect(await findCitation(viewer, 'parental consent')).toBeNull();
  });
});

describe('the knowledge pages', () => {
  it('find passages with the words asked for marked, and open them at the same words', async () => {
    const results = await findKnowledge(viewer, { q: 'reevaluations every three years', kind: 'cfr' });
    const reevaluation = results.find(({ citation }) => citation.startsWith('34 CFR § 300.303'));
    const words = reevaluation?.runs.filter(({ isMatch }) => isMatch).map(({ text }) => text.toLowerCase());
    expect(words).toEqual(expect.arrayContaining(['reevaluation', 'years']));
    const { marked } = await open(reevaluation?.href);
    const passage = reevaluation?.runs.map(({ text }) => text).join('') ?? '';
    expect(marked.replaceAll(/\s+/g, ' ')).toBe(passage.replaceAll(/\s+/g, ' '));
  });

  it('list each kind in its own order', async () => {
    const regulations = await listKnowledge(viewer, 'cfr');
    expect(regulations[0]?.citation).toBe('34 CFR § 300.5');
    expect(regulations.findIndex(({ citation }) => citation.endsWith('.9'))).toBeLessThan(
      regulations.findIndex(({ citation }) => citation.endsWith('.101')),
    );
    const statute = await listKnowledge(viewer, 'usc');
    const section = statute.find(({ citation }) => citation === '20 U.S.C. § 1414');
    expect(section?.sources.map(({ label }) => label).slice(0, 2)).toEqual(['(a)', '(b)']);
    expect((await listKnowledge(viewer, 'goal_bank')).length).toBe(20);
  });

  it('answer nothing for an id that is not there', async () => {
    expect(await getKnowledgeSource(viewer, newId(), {})).toBeNull();
  });
});

describe('the measured ranking', () => {
  it('is the one that the database gives', async () => {
    const rows = await inDistrict(viewer, (tx) =>
      tx.knowledgePassage.findMany({
        select: { id: true, citation: true, heading: true, text: true, termCount: true },
      }),
    );
    const passages = rows.map((row): MemoryPassage => {
      const text = indexedText(row.heading, row.text);
      const terms = countTerms(`${row.citation}\n${text}`);
      return {
        id: row.id,
        text,
        terms,
        termCount: row.termCount,
        vector: Float32Array.from(charHashVector(text)),
      };
    });
    const memory = new MemoryIndex(passages);
    for (const query of ['present levels of performance', 'parent consent reevaluation', '300.503(b)']) {
      const values = charHashVector(query);
      const stored = await inDistrict(viewer, async (tx) => ({
        lexical: await knowledgeLexicalLeg(tx, knowledgeKinds, countTerms(query)),
        vector: await knowledgeVectorLeg(tx, knowledgeKinds, { space: charHashSpace, values }),
      }));
      const lexical = memory.lexical(countTerms(query));
      stored.lexical
        .slice(0, 50)
        .forEach(({ score }, at) => expect(score).toBeCloseTo(lexical[at]?.score ?? 0, 6));
      const here = rank({ lexical, vector: memory.nearest(Float32Array.from(values)) });
      const first = (ids: { id: string }[]) => new Set(ids.slice(0, 5).map(({ id }) => id));
      // Half precision may swap near equals; the first five agree.
      expect(first(rank(stored)).intersection(first(here)).size, query).toBeGreaterThanOrEqual(4);
    }
  });
});
