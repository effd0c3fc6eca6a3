import { afterAll, expect, it } from 'vitest';
import { keepClocks } from '@/lib/clocks/keep-clocks';
import { closeDatabase } from '@/lib/db/client';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { getCaseload } from '@/lib/students/caseload-queries';
import { caseloadFilterSchema } from '@/lib/students/caseload-schema';
import { removeView, renameView, saveView } from '@/lib/students/saved-view-mutations';
import { listSavedViews } from '@/lib/students/saved-view-queries';
import { saveViewSchema } from '@/lib/students/saved-view-schema';
import { createDistrict, createStaff, createStudent } from '../setup/users';

afterAll(closeDatabase);

it('keeps views for the member alone: saved, renamed, deleted and taken back', async () => {
  const { districtId } = await createDistrict();
  const one = await createStaff(districtId, 'case_manager');
  const other = await createStaff(districtId, 'coordinator');
  const input = saveViewSchema.parse({ name: ' Mine ', query: 'show=late&sort=due&after=x&evil=<b>' });
  expect(input).toEqual({ name: 'Mine', query: 'show=late' });
  const { viewId } = await saveView(one, input);
  await expect(saveView(one, input)).rejects.toMatchObject({ code: 'invalid' });
  await saveView(other, input);
  await expect(renameView(other, { viewId, name: 'Taken' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(removeView(other, { viewId })).rejects.toMatchObject({ code: 'not_found' });
  await renameView(one, { viewId, name: 'Late' });
  expect(await listSavedViews(one)).toEqual([{ viewId, name: 'Late', query: 'show=late' }]);
  await removeView(one, { viewId });
  expect(await listSavedViews(one)).toEqual([]);
  await saveView(one, input);
  expect(await listSavedViews(one)).toHaveLength(1);
  expect(await listSavedViews(other)).toHaveLength(1);
});

it('orders by the first of all clocks, and forgets a day that no longer runs', async () => {
  const district = await createDistrict();
  const { districtId } = district;
  const manager = await createStaff(districtId, 'case_manager');
  const studentId = await createStudent(district, { caseManagerMembershipId: manager.membershipId });
  const change = async (lastAnnualReviewOn: Date | null) => {
    await asSystem((tx) => tx.student.updateMany({ where: { id: studentId }, data: { lastAnnualReviewOn } }));
    await inDistrict(manager, (tx) => keepClocks(tx, { districtId, studentId }));
    return (await getCaseload(manager, caseloadFilterSchema.parse({}))).rows[0]?.next;
  };
  expect(await change(new Date('2020-05-04T00:00:00Z'))).toMatchObject({
    kind: 'annual_review',
    on: '2021-05-04',
    state: 'late',
  });
  expect(await change(null)).toBeNull();
});
