import type { IepDocument } from '@/lib/ieps/document';
import { sectionKeys } from '@/lib/ieps/section-list';
import type { Place } from './finding';

/** A text somebody wrote, and where it stands. */
export type PlacedText = Place & Readonly<{ text: string }>;

/** Every free text of the plan: the form answers, the parts of items, and the sentences. */
export function textsOf(plan: IepDocument): PlacedText[] {
  const texts: PlacedText[] = [];
  for (const sectionKey of sectionKeys) {
    const { fields, blocks } = plan.sections[sectionKey];
    const path = `sections.${sectionKey}`;
    collect(fields, { sectionKey, path: `${path}.fields` }, texts);
    for (const [index, block] of blocks.entries()) {
      const place = { sectionKey, blockId: block.id, path: `${path}.blocks.${index}` };
      collect(block.fields, { ...place, path: `${place.path}.fields` }, texts);
      for (const [position, { id, text }] of block.sentences.entries()) {
        texts.push({ ...place, sentenceId: id, path: `${place.path}.sentences.${position}.text`, text });
      }
    }
  }
  return texts;
}

function collect(value: unknown, place: Place, into: PlacedText[]): void {
  if (typeof value === 'string') {
    if (value !== '') into.push({ ...place, text: value });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      // Only texts and what holds them: most answers are numbers, dates and choices.
      if (typeof part === 'string' || typeof part === 'object') {
        collect(part, { ...place, path: `${place.path}.${key}` }, into);
      }
    }
  }
}
