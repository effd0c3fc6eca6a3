import { isSectionKey, sectionList } from '@/lib/ieps/section-list';
import type { DraftableSectionKey } from './items';

/** Whether a draft can be asked for of a section. */
export function isDraftable(key: string): key is DraftableSectionKey {
  return isSectionKey(key) && sectionList[key].draftable;
}
