import { sectionKeys } from '@/lib/ieps/section-list';
import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { isBlank } from '../../places';
import type { PlacedText } from '../../texts';
import { allTexts, firstHit, isFamilysWords, lackAt } from './reading';
import { closestTwin, hashedRuns } from './word-runs';

const maxShared = 0.6;

/** DOC-05: 34 CFR 300.320(a), "for each child". The sentence that shares most is shown. */
export function ownText(facts: Facts): Lack[] {
  const others = facts.context.otherTexts ?? [];
  if (others.length === 0) return [];
  const { givenName, familyName, preferredName } = facts.plan.student;
  const names = [givenName, familyName, ...(preferredName === null ? [] : [preferredName])];
  const texts = allTexts(facts).filter(isStatement);
  const own = hashedRuns(
    texts.map(({ text }) => text),
    names,
  );
  const twin = closestTwin(own, others);
  if (!twin || twin.part < maxShared) return [];
  const copied = (text: string) => [...hashedRuns([text], names)].filter((run) => twin.runs.has(run)).length;
  const most = texts.toSorted((a, b) => copied(b.text) - copied(a.text))[0];
  if (!most) return [];
  return [lackAt(most, { found: most.text, span: { start: 0, end: most.text.length } }, {})];
}

/** The sentences of the present levels and of the goals. */
function isStatement({ sectionKey, sentenceId }: PlacedText): boolean {
  return sentenceId !== undefined && (sectionKey === 'present_levels' || sectionKey === 'goals');
}

/**
 * What people put where words are still to come. A bracket counts only around such words: "[sic]" and what an
 * author puts into a quotation are finished.
 */
const placeholder = new RegExp(
  [
    String.raw`\{\{[^{}]{0,60}\}?\}?`,
    String.raw`<<[^<>]{0,60}>>`,
    String.raw`_{3,}`,
    String.raw`\b[Ll]orem\b(?: ipsum\b)?`,
    String.raw`\b(?:TBD|TBA|TODO|FIXME)\b`,
    String.raw`(?<!\b(?:Title|Chapter|Part|Volume) )(?<![\w-])[Xx]{2,}(?![\w-])`,
    String.raw`\[\s*(?:[.…_?xX#\s-]*\]|(?:insert|enter|add|fill|describe|specify|select|choose|type|list|your|the |student|child|first|last|full|name|date|school|district|grade|teacher|parent|number|score|test|area|skill|percent|pronoun|he\/she|his\/her|she\/he|tbd|todo)\b[^\]]{0,60}\]?)`,
  ].join('|'),
);

/** DOC-07: no placeholder, and no item without words. */
export function finishedText(facts: Facts): Lack[] {
  const texts = allTexts(facts).flatMap((text): Lack[] => {
    const hit = firstHit(text.text, placeholder);
    const isWhole = hit !== null && hit.found.trim() === text.text.trim();
    if (!hit || (isFamilysWords(text) && !isWhole)) return [];
    return [lackAt(text, hit, { values: valuesOf(hit.found, text) })];
  });
  return [...texts, ...emptyItems(facts)];
}

function valuesOf(found: string, { sectionKey }: PlacedText): Lack['values'] {
  return { found, section: sectionKey === null ? { word: 'plan' } : { section: sectionKey } };
}

const itemKinds = new Set(['need', 'goal', 'service', 'support']);

function emptyItems({ plan }: Facts): Lack[] {
  return sectionKeys.flatMap((sectionKey) =>
    plan.sections[sectionKey].blocks.flatMap((block, index): Lack[] => {
      if (!itemKinds.has(block.kind) || block.sentences.some(({ text }) => !isBlank(text))) return [];
      const path = `sections.${sectionKey}.blocks.${index}`;
      const values = { item: { word: `this_${block.kind}` }, section: { section: sectionKey } };
      return [{ sectionKey, blockId: block.id, path, variant: 'empty', values }];
    }),
  );
}
