import { randomUUID } from 'node:crypto';
import type { StaffViewer } from '@/lib/auth/viewer';
import { emptyItem } from '@/lib/ieps/empty-item';
import { saveSection } from '@/lib/ieps/mutations';
import { recordProgress } from '@/lib/progress/mutations';

/** A goal of an open plan with one measurement; its section is then at revision 2. */
export async function measuredGoal(
  owner: StaffViewer,
  iepId: string,
  words: string,
): Promise<{ goalId: string; progressId: string }> {
  const goalId = randomUUID();
  const goal = {
    ...emptyItem('goal', goalId),
    sentences: [{ id: randomUUID(), text: `${words} will read.` }],
  };
  const content = { fields: {}, blocks: [goal] };
  await saveSection(owner, { iepId, sectionKey: 'goals', revision: 1, content });
  const measured = { goalId, on: '2026-10-01', value: 41, note: words };
  const { progressId } = await recordProgress(owner, measured);
  return { goalId, progressId };
}
