import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { searchKnowledge } from '@/lib/retrieval/search';
import { readKnowledge, seedKnowledge } from '../../prisma/seed/knowledge';
import { makeSchool, type School } from './retrieval-district';

let school: School;

beforeAll(async () => {
  school = await makeSchool();
  await seedKnowledge();
});
afterAll(closeDatabase);

/** Questions as a teacher might ask them, with the citation that answers each. */
const questions: readonly (readonly [string, string])[] = [
  [
    'what must present levels of academic achievement and functional performance say',
    '34 CFR § 300.320(a)(1)',
  ],
  ['measurable annual goals requirement', '34 CFR § 300.320(a)(2)'],
  ['how will progress toward goals be measured and reported to parents', '34 CFR § 300.320(a)(3)'],
  ['when must transition services be in the IEP, age 16', '34 CFR § 300.320(b)'],
  ['rights transfer at age of majority statement', '34 CFR § 300.320(c)'],
  ['who must be on the IEP team', '34 CFR § 300.321(a)'],
  ['can a team member be excused from the IEP meeting', '34 CFR § 300.321(e)'],
  ['behavior impedes learning positive behavioral interventions and supports', '34 CFR § 300.324(a)(2)(i)'],
  ['child with limited English proficiency language needs', '34 CFR § 300.324(a)(2)(ii)'],
  ['does the child need assistive technology devices and services', '34 CFR § 300.324(a)(2)(v)'],
  ['review the IEP at least annually', '34 CFR § 300.324(b)'],
  ['prior written notice contents', '34 CFR § 300.503(b)'],
  ['parent consent before initial provision of services', '34 CFR § 300.300(b)'],
  ['how often must a reevaluation take place', '34 CFR § 300.303(b)'],
  ['least restrictive environment removal from regular class', '34 CFR § 300.114(a)'],
  ['extended school year services', '34 CFR § 300.106'],
  ['definition of specific learning disability', '34 CFR § 300.8(c)(10)'],
  ['manifestation determination within 10 school days', '34 CFR § 300.530(e)'],
  ['independent educational evaluation at public expense', '34 CFR § 300.502(b)'],
  ['interpreter for parents at the IEP meeting', '34 CFR § 300.322(e)'],
];

function answers(found: string, wanted: string): boolean {
  // A passage inside the wanted paragraph, or one that holds all of it, answers as well.
  return found.startsWith(wanted) || wanted.startsWith(`${found}(`);
}

describe('the shared knowledge', () => {
  it('holds every passage exactly as its source has it, and is not written twice', async () => {
    expect(await seedKnowledge()).toBe(0);
    const rows = await inDistrict(school, (tx) =>
      tx.knowledgePassage.findMany({
        select: {
          citation: true,
          text: true,
          spanStart: true,
          spanEnd: true,
          source: { select: { text: true } },
        },
      }),
    );
    const wrong = rows.filter((row) => row.source.text.slice(row.spanStart, row.spanEnd) !== row.text);
    expect(wrong).toEqual([]);
    const wanted = (await readKnowledge()).flatMap(({ passages }) => passages).length;
    expect(rows.length).toBe(wanted);
  });

  it('keeps the ids of passages when it is written again, so that citations stay', async () => {
    const citation = '34 CFR § 300.320(a)(1)';
    const before = await asSystem((tx) => tx.knowledgePassage.findFirst({ where: { citation } }));
    await asSystem((tx) =>
      tx.knowledgeSource.updateMany({ where: { kind: 'cfr' }, data: { title: 'changed' } }),
    );
    expect(await seedKnowledge()).toBeGreaterThan(0);
    const after = await asSystem((tx) => tx.knowledgePassage.findFirst({ where: { citation } }));
    expect(after).toEqual(before);
  });

  it('replaces the goal bank of an earlier version, without leaving or doubling a frame', async () => {
    const citation = 'Goal bank: Speech';
    const inBank = { source: { kind: 'goal_bank' } };
    const read = () =>
      asSystem((tx) =>
        tx.knowledgePassage.findMany({
          where: inBank,
          orderBy: { citation: 'asc' },
          select: { id: true, citation: true, text: true },
        }),
      );
    const before = await read();
    const kept = before.find((row) => row.citation === 'Goal bank: Sound in words');
    await asSystem(async (tx) => {
      const source = await tx.knowledgeSource.findUniqueOrThrow({ where: { citation } });
      // An earlier version: shorter, in other words, with a frame that is no more.
      await tx.knowledgeSource.update({ where: { id: source.id }, data: { text: 'earlier' } });
      const own = { sourceId: source.id };
      await tx.knowledgePassage.deleteMany({ where: { ...own, position: { gt: 3 } } });
      await tx.knowledgePassage.updateMany({ where: own, data: { text: 'earlier' } });
      await tx.knowledgePassage.updateMany({
        where: { ...own, position: 1 },
        data: { citation: 'Goal bank: No more' },
      });
    });
    expect(await seedKnowledge()).toBeGreaterThan(0);
    const after = await read();
    expect(after.map(({ citation: at, text }) => [at, text])).toEqual(
      before.map(({ citation: at, text }) => [at, text]),
    );
    expect(new Set(after.map((row) => row.citation)).size).toBe(after.length);
    expect(after.length).toBeGreaterThanOrEqual(300);
    expect(after).toContainEqual(kept);
    expect(await seedKnowledge()).toBe(0);
  });

  it('answers questions about the law among its first five', async () => {
    const missed: string[] = [];
    for (const [query, wanted] of questions) {
      const hits = await inDistrict(school, (tx) => searchKnowledge(tx, { query, limit: 5 }));
      if (!hits.some(({ citation }) => answers(citation, wanted))) {
        missed.push(`${query}: ${wanted} not in ${hits.map(({ citation }) => citation).join(', ')}`);
      }
    }
    console.info(`recall@5 ${(questions.length - missed.length) / questions.length}`);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2);
  });

  it('finds a paragraph by its citation', async () => {
    const [first] = await inDistrict(school, (tx) =>
      searchKnowledge(tx, { query: '300.320(a)(5)', limit: 5 }),
    );
    expect(first).toMatchObject({
      citation: '34 CFR § 300.320(a)(5)',
      kind: 'cfr',
      currentAsOf: '2026-07-31',
    });
  });

  it('searches only the kinds it is asked for', async () => {
    const query = 'oral reading fluency words correct per minute';
    const hits = await inDistrict(school, (tx) =>
      searchKnowledge(tx, { query, limit: 8, kinds: ['goal_bank'] }),
    );
    expect(hits[0]?.citation).toBe('Goal bank: Oral reading rate');
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['goal_bank']));
    const law = await inDistrict(school, (tx) => searchKnowledge(tx, { query, limit: 8, kinds: ['cfr'] }));
    expect(law.length).toBeGreaterThan(0);
    expect(new Set(law.map(({ kind }) => kind))).toEqual(new Set(['cfr']));
  });

  it('finds nothing for a question without words', async () => {
    expect(await inDistrict(school, (tx) => searchKnowledge(tx, { query: ' ?! ', limit: 5 }))).toEqual([]);
  });
});
