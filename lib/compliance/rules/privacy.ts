import { sectionKeys } from '@/lib/ieps/section-list';
import type { Facts } from '../facts';
import type { Lack } from '../finding';
import type { RuleGroup } from '../rule-group';

/** How the label of the composer inside the product starts: nothing it is given leaves the server. */
const builtInWriter = 'Built-in composer';

/**
 * Drafted sentences by a remote writer that the district's agreement does not cover (34 CFR 99.31(a)(1)(i)(B),
 * 99.33). Which writers it covers is the caller's to say; unknown, a person confirms. Text stays covered when AI
 * drafting is turned off later.
 */
function coveredWriters({ plan, context }: Facts): Lack[] {
  const { drafting } = context;
  const covered = new Set(drafting?.coveredWriters);
  const lacks: Lack[] = [];
  for (const sectionKey of sectionKeys) {
    for (const [index, block] of plan.sections[sectionKey].blocks.entries()) {
      const drafted = block.sentences.findIndex(
        ({ origin, writer }) =>
          origin !== 'human' && writer !== null && !writer.startsWith(builtInWriter) && !covered.has(writer),
      );
      const sentence = block.sentences[drafted];
      if (!sentence) continue;
      const path = `sections.${sectionKey}.blocks.${index}.sentences.${drafted}`;
      lacks.push({
        sectionKey,
        path,
        blockId: block.id,
        sentenceId: sentence.id,
        values: { writer: sentence.writer ?? '' },
        ...(drafting
          ? { variant: 'drafted', fix: 'remove' as const }
          : { variant: 'confirm', severity: 'info' as const, fix: 'confirm' as const }),
      });
    }
  }
  return lacks;
}

export const privacyRules = { 'PV-03': coveredWriters } as const satisfies RuleGroup<'PV'>;
