import type { DocumentBlock } from './document';
import { valueAt } from './field-path';
import type { SectionKey } from './section-list';

type Blocks = readonly DocumentBlock[];

/** When a reason for leaving something out is asked at all: only while it is left out. */
const askedWhile: Partial<
  Record<SectionKey, Readonly<Record<string, (blocks: Blocks, fields: unknown) => boolean>>>
> = {
  needs: {
    noAcademicNeedReason: (blocks) => !hasNeed(blocks, 'academic'),
    noDevelopmentalNeedReason: (blocks) => !hasNeed(blocks, 'developmental'),
    noFunctionalNeedReason: (blocks) => !hasNeed(blocks, 'functional'),
  },
  services: {
    noRelatedServicesReason: (blocks) =>
      !blocks.some((block) => block.kind === 'service' && block.fields.kind === 'related_service'),
  },
  accommodations: {
    noAidsReason: (blocks) => !hasSupport(blocks, ['supplementary_aid']),
    noPersonnelSupportsReason: (blocks) => !hasSupport(blocks, ['personnel_support', 'modification']),
  },
  assessments: {
    noTestsReason: (_blocks, fields) => decisionsOf(fields).length === 0,
    alternateNoticeOn: (_blocks, fields) => takesAlternate(fields),
    alternateCriteriaDocumented: (_blocks, fields) => takesAlternate(fields),
  },
};

/** Whether a form asks a question now. One that was answered stays in sight. */
export function isAsked(key: SectionKey, path: string, fields: unknown, blocks: Blocks): boolean {
  const rule = askedWhile[key]?.[path];
  if (!rule) return true;
  const answer = valueAt(fields, path);
  return (answer !== null && answer !== '') || rule(blocks, fields);
}

function hasNeed(blocks: Blocks, category: string): boolean {
  return blocks.some((block) => block.kind === 'need' && block.fields.category === category);
}

function hasSupport(blocks: Blocks, kinds: readonly string[]): boolean {
  return blocks.some((block) => block.kind === 'support' && kinds.includes(block.fields.kind ?? ''));
}

function decisionsOf(fields: unknown): unknown[] {
  const decisions = valueAt(fields, 'decisions');
  return Array.isArray(decisions) ? decisions : [];
}

function takesAlternate(fields: unknown): boolean {
  return decisionsOf(fields).some((row) => valueAt(row, 'participation') === 'alternate');
}
