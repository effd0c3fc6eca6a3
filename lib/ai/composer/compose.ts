import type { DraftItem } from '@/lib/drafting/items';
import type { EvidencePack } from '@/lib/drafting/pack';
import { accommodations } from './accommodations';
import { goals } from './goals';
import { questionItem } from './item';
import { needs } from './needs';
import { readPicture, type Picture } from './picture';
import { presentLevels } from './present-levels';
import { services } from './services';
import { strengthsAndFamily } from './strengths';
import { likeness } from './words';

const writers: Readonly<Record<EvidencePack['section'], (picture: Picture) => DraftItem[]>> = {
  strengths_and_family: strengthsAndFamily,
  present_levels: presentLevels,
  needs,
  goals,
  services,
  accommodations,
};

/**
 * Writes one section from an evidence pack. Pure: the same pack gives the same items, and the student's name,
 * pronouns and home language change nothing but themselves. What is already written is not written again.
 */
export function composeSection(pack: EvidencePack): DraftItem[] {
  const items = writers[pack.section](readPicture(pack)).filter((item) => item.text.length > 1);
  const unique = items.filter((item, at) => items.findIndex((other) => other.text === item.text) === at);
  const fresh = unique.filter((item) => !pack.alreadyWritten.some((text) => isSame(text, item.text)));
  return fresh.length > 0 ? fresh : [nothingMore(pack)];
}

function isSame(written: string, text: string): boolean {
  return written.trim() === text || likeness(written, text) >= 0.85;
}

/** An answer without items counts as a failure, so an empty section says what it waits for. */
function nothingMore(pack: EvidencePack): DraftItem {
  const hasEvidence = pack.entries.some((entry) => entry.kind !== 'knowledge');
  const text = hasEvidence
    ? 'The evidence gives nothing more for this section. Add new data, or write the rest in your own words'
    : 'There is no evidence yet. Add scores, observations or an evaluation report, then draft again';
  return questionItem('other', { text, sourceIds: [] });
}
