import { randomUUID } from 'node:crypto';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { indexDocument } from '@/lib/retrieval/index-document';

/** A district with students whose documents hold the given pages. */
export type School = { districtId: string; schoolId: string; userId: string };

export function makeSchool(): Promise<School> {
  return asSystem(async (tx) => {
    const { id: districtId } = await tx.district.create({
      data: { name: 'Retrieval District', state: 'TX', timeZone: 'America/Chicago', stateConfig: {} },
      select: { id: true },
    });
    const { id: schoolId } = await tx.school.create({
      data: { districtId, name: 'School' },
      select: { id: true },
    });
    const email = `${randomUUID()}@retrieval.test`;
    const { id: userId } = await tx.user.create({
      data: { email, name: 'Ann Reader' },
      select: { id: true },
    });
    return { districtId, schoolId, userId };
  });
}

export async function makeStudent({ districtId, schoolId }: School): Promise<string> {
  const { id } = await asSystem((tx) =>
    tx.student.create({
      data: {
        districtId,
        schoolId,
        givenName: 'Test',
        familyName: 'Student',
        birthDate: new Date('2016-03-02'),
        grade: '4',
        disabilityCategory: 'SLD',
        homeLanguage: 'en',
      },
      select: { id: true },
    }),
  );
  return id;
}

/** Stores a document's pages and indexes them as the application does. */
export async function addDocument(
  school: School,
  studentId: string,
  pages: readonly string[],
): Promise<string> {
  const { districtId, userId } = school;
  const { id: documentId } = await asSystem((tx) =>
    tx.document.create({
      data: {
        districtId,
        studentId,
        title: 'Evaluation report',
        mediaType: 'text/plain',
        byteSize: 1,
        sha256: '0'.repeat(64),
        status: 'ready',
        uploadedById: userId,
        pages: { create: pages.map((text, at) => ({ number: at + 1, text })) },
      },
      select: { id: true },
    }),
  );
  await inDistrict(school, (tx) => indexDocument(tx, { districtId, documentId }));
  return documentId;
}
