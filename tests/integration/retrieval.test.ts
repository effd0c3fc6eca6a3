import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { charHashSpace } from '@/lib/retrieval/embed/char-hash';
import { builtInEmbedder, embedQuery } from '@/lib/retrieval/embedder';
import { indexDocument, prepareDocument, storeDocument } from '@/lib/retrieval/index-document';
import { studentVectorLeg } from '@/lib/retrieval/legs';
import { searchStudent } from '@/lib/retrieval/search';
import { addDocument, makeSchool, makeStudent, type School } from './retrieval-district';

const reading =
  'Reading fluency\n\nShe reads 61 words correct per minute in grade 4 passages. Her accuracy was 91 percent.';
const scores =
  'Academic achievement\n\nTest | Standard score | Percentile\nWord Reading | 81 | 10\nPseudoword Decoding | 78 | 7';
const behavior =
  'Classroom observation\n\nShe was on task in 78% of intervals and asked a neighbor for three words.';

let school: School;
let stranger: School;
let studentId: string;
let otherStudentId: string;
let strangeStudentId: string;
let documentId: string;

beforeAll(async () => {
  school = await makeSchool();
  stranger = await makeSchool();
  studentId = await makeStudent(school);
  otherStudentId = await makeStudent(school);
  strangeStudentId = await makeStudent(stranger);
  documentId = await addDocument(school, studentId, [reading, scores, behavior]);
  await addDocument(school, otherStudentId, [`${reading} Secret of the other student.`]);
  await addDocument(stranger, strangeStudentId, [`${reading} Secret of the strange student.`]);
});
afterAll(closeDatabase);

function search(query: string, of = { student: studentId, school }, limit = 5) {
  const { districtId } = of.school;
  return inDistrict(of.school, (tx) =>
    searchStudent(tx, { districtId, studentId: of.student, query, limit }),
  );
}

describe('search in one student', () => {
  it('finds the passage that answers, with a span that is exactly its text', async () => {
    const [hit] = await search('words correct per minute');
    expect(hit).toMatchObject({
      documentId,
      pageNumber: 1,
      label: 'Evaluation report, p. 1',
      heading: 'Reading fluency',
    });
    expect(reading.slice(hit?.spanStart, hit?.spanEnd)).toBe(hit?.text);
    expect(hit?.text).toContain('61 words correct');
  });

  it('finds a row of a table by the name of the test, also misspelled', async () => {
    expect((await search('pseudoword decoding standard score'))[0]?.pageNumber).toBe(2);
    expect((await search('psuedoword decodeing'))[0]?.pageNumber).toBe(2);
  });

  it('never answers with the text of another student or district', async () => {
    const query = 'reading fluency secret of the other strange student';
    const own = await search(query, { student: studentId, school }, 50);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ text }) => text.includes('Secret'))).toEqual([]);
    const others = await search(query, { student: otherStudentId, school }, 50);
    expect(others.map(({ text }) => text.includes('other student'))).toEqual([true]);
  });

  it('shows nothing of a student to another district, even when it is asked by id', async () => {
    const asked = { districtId: school.districtId, studentId, query: 'reading fluency', limit: 5 };
    expect(await inDistrict(stranger, (tx) => searchStudent(tx, asked))).toEqual([]);
    expect((await inDistrict(school, (tx) => searchStudent(tx, asked))).length).toBeGreaterThan(0);
    const mixed = { ...asked, districtId: stranger.districtId };
    expect(await inDistrict(stranger, (tx) => searchStudent(tx, mixed))).toEqual([]);
  });

  it('never compares vectors of different spaces', async () => {
    const { vector } = await embedQuery(builtInEmbedder(), 'words correct per minute');
    const values = vector?.values ?? [];
    const scope = { districtId: school.districtId, studentId };
    const near = (space: string) =>
      inDistrict(school, (tx) => studentVectorLeg(tx, scope, { space, values }));
    expect(await near('another@1')).toEqual([]);
    expect((await near(charHashSpace)).length).toBeGreaterThan(0);
  });

  it('falls back to the built-in vectors where nothing was embedded in the space of the question', async () => {
    const { districtId } = school;
    const query = {
      text: 'psuedoword decodeing',
      vector: { space: 'another@1', values: [...Array(1536).keys()] },
    };
    const hits = await inDistrict(school, (tx) =>
      searchStudent(tx, { districtId, studentId, query, limit: 5 }),
    );
    expect(hits[0]?.pageNumber).toBe(2);
  });

  it('gives at most three passages of one document', async () => {
    const pages = Array.from(
      { length: 8 },
      (_, at) => `Page ${at}\n\nThe zebra crossing goal was met on trip ${at} of eight.`,
    );
    const zebra = await makeStudent(school);
    await addDocument(school, zebra, pages);
    await addDocument(school, zebra, ['Travel\n\nThe zebra crossing was practised with an adult.']);
    const hits = await search('zebra crossing', { student: zebra, school }, 10);
    const ofFirst = hits.filter(({ text }) => text.includes('trip'));
    expect([ofFirst.length, hits.length]).toEqual([3, 4]);
  });

  it('does not find what has been removed', async () => {
    const removed = await makeStudent(school);
    const id = await addDocument(school, removed, ['Notes\n\nThe walrus report is about reading.']);
    expect(await search('walrus', { student: removed, school })).toHaveLength(1);
    await asSystem((tx) => tx.document.updateMany({ where: { id }, data: { removedAt: new Date() } }));
    expect(await search('walrus', { student: removed, school })).toEqual([]);
  });

  it('answers a question that no passage shares a word with by nothing, not by an error', async () => {
    const empty = await makeStudent(school);
    expect(await search('reading', { student: empty, school })).toEqual([]);
    expect(await search('', { student: studentId, school })).toEqual([]);
    expect(await search('xylophone', { student: studentId, school })).toEqual([]);
  });
});

describe('indexing again', () => {
  const passages = (id: string) =>
    asSystem((tx) => tx.passage.findMany({ where: { documentId: id }, orderBy: { position: 'asc' } }));

  it('leaves an unchanged document as it was, ids and all', async () => {
    const before = await passages(documentId);
    const { districtId } = school;
    const count = await inDistrict(school, (tx) => indexDocument(tx, { districtId, documentId }));
    expect(count).toBe(before.length);
    expect(await passages(documentId)).toEqual(before);
    const terms = await asSystem((tx) =>
      tx.passageTerm.count({ where: { passageId: { in: before.map(({ id }) => id) } } }),
    );
    expect(terms).toBeGreaterThan(20);
  });

  it('replaces the passages of a page that changed', async () => {
    const id = await addDocument(school, otherStudentId, [
      'Old\n\nThe heron was seen.',
      'Kept\n\nThe otter stayed.',
    ]);
    const [, kept] = await passages(id);
    const pages = [
      { number: 1, text: 'New\n\nThe stork was seen.' },
      { number: 2, text: 'Kept\n\nThe otter stayed.' },
    ];
    const prepared = await prepareDocument(pages, builtInEmbedder());
    const { districtId } = school;
    await inDistrict(school, (tx) => storeDocument(tx, { districtId, documentId: id }, prepared));
    const of = { student: otherStudentId, school };
    expect((await search('stork', of))[0]?.text).toBe('The stork was seen.');
    expect((await search('heron', of)).filter(({ text }) => text.includes('heron'))).toEqual([]);
    expect((await passages(id))[1]?.id).toBe(kept?.id);
  });

  it('stores nothing when it fails half way', async () => {
    const before = await passages(documentId);
    const { districtId } = school;
    const broken = await prepareDocument([{ number: 1, text: 'A page.' }], builtInEmbedder());
    const wrong = { ...broken, passages: broken.passages.map((passage) => ({ ...passage, vector: [1, 2] })) };
    await expect(
      inDistrict(school, (tx) => storeDocument(tx, { districtId, documentId }, wrong)),
    ).rejects.toThrow();
    expect(await passages(documentId)).toEqual(before);
  });
});

describe('the search statements', () => {
  it('use the indexes of one student when many students are stored', async () => {
    const plan = await inDistrict(school, async (tx) => {
      await tx.$executeRawUnsafe('SET LOCAL enable_seqscan = off');
      return tx.$queryRaw<Record<string, string>[]>`
        EXPLAIN SELECT t.passage_id FROM passage_term t
         WHERE t.district_id = ${school.districtId}::uuid AND t.student_id = ${studentId}::uuid AND t.term = 'read'`;
    });
    const lines = plan.map((row) => Object.values(row)[0] ?? '').join('\n');
    expect(lines).toMatch(/Index (?:Only )?Scan|Bitmap Index Scan/);
    expect(lines).toContain('passage_term_pkey');
  });
});
