import type { DraftItem } from '@/lib/drafting/items';
import type { EvidencePack } from '@/lib/drafting/pack';
import { iepDocumentSchema, type IepDocument } from '@/lib/ieps/document';
import { draftPlan } from '@/tests/eval/composer/audit';
import { cleanDocument } from './iep-document';
import { heading, paragraph, sentence, testId } from './plan-items';

/** What the built-in composer writes for a pack, taken into a plan as it stands. */
export function composedPlan(pack: EvidencePack): IepDocument {
  const drafts = draftPlan(pack).sections;
  const ids = idsOf(Object.values(drafts).flat());
  const clean = cleanDocument();
  const blocksOf = (key: string) => (drafts[key] ?? []).flatMap((item) => blockOf(item, ids));
  const { sections } = clean;
  return iepDocumentSchema.parse({
    ...clean,
    student: {
      ...clean.student,
      givenName: pack.student.name,
      grade: pack.student.grade,
      disabilityCategory: pack.student.disabilityCategory,
    },
    evidence: pack.entries.map((entry, index) => ({
      id: testId(50_000 + index),
      kind: 'score',
      area: null,
      name: [entry.label, entry.measure].filter(Boolean).join(', '),
      text: entry.text,
      value: null,
      unit: null,
      on: entry.on,
    })),
    sections: {
      ...sections,
      strengths_and_family: { ...sections.strengths_and_family, blocks: blocksOf('strengths_and_family') },
      present_levels: { ...sections.present_levels, blocks: underHeadings(drafts.present_levels ?? []) },
      needs: { ...sections.needs, blocks: blocksOf('needs') },
      goals: { ...sections.goals, blocks: blocksOf('goals') },
      services: { ...sections.services, blocks: blocksOf('services') },
      accommodations: { ...sections.accommodations, blocks: blocksOf('accommodations') },
    },
  });
}

const prefixes: Readonly<Record<string, string>> = { need: 'n', goal: 'g', service: 's', support: 'a' };

/** "n1", "g2" as the pack numbers them, to ids of blocks. */
function idsOf(items: readonly DraftItem[]): Map<string, string> {
  const counts = new Map<string, number>();
  const ids = new Map<string, string>();
  for (const { kind } of items) {
    const prefix = prefixes[kind];
    if (prefix === undefined) continue;
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    ids.set(`${prefix}${count}`, testId(60_000 + ids.size));
  }
  return ids;
}

let nextBlock = 0;

function blockOf(item: DraftItem, ids: ReadonlyMap<string, string>): unknown[] {
  if (item.kind === 'question') return [];
  if (item.kind === 'sentence') return [paragraph(item.text)];
  const links = item.kind === 'need' ? null : item.kind === 'goal' ? item.needIds : item.linkIds;
  nextBlock += 1;
  const block = {
    id: testId(70_000 + nextBlock),
    kind: item.kind,
    fields: item.fields,
    sentences: [sentence(item.text)],
  };
  return [links === null ? block : { ...block, linksTo: links.flatMap((id) => ids.get(id) ?? []) }];
}

function underHeadings(items: readonly DraftItem[]): unknown[] {
  let area: string | null = null;
  return items.flatMap((item) => {
    if (item.kind !== 'sentence') return [];
    const head = item.area === area ? [] : [heading(item.area)];
    area = item.area;
    return [...head, paragraph(item.text)];
  });
}
