import type { DocumentBlock, DocumentBlockOf, IepDocument } from '@/lib/ieps/document';
import { sectionDescriptors } from '@/lib/ieps/section-descriptors';
import { formatCalendarDate } from '@/lib/format/dates';
import { answersOf } from './answers';
import { goalPart, needPart, serviceRow, supportRow } from './items';
import {
  fixed,
  own,
  planSectionKeys,
  type PlanPart,
  type PlanSection,
  type PlanSectionKey,
} from './plan-part';
import type { Wording } from './words';

/** A frozen plan without the working evidence list, which families and exports do not get. */
export type PlanDocument = Omit<IepDocument, 'evidence' | 'documents'>;

const cites = {
  strengths: '34 CFR 300.324(a)(1)(i)',
  present_levels: '34 CFR 300.320(a)(1)',
  needs: '34 CFR 300.324(a)(1)(iv)',
  goals: '34 CFR 300.320(a)(2)',
  progress: '34 CFR 300.320(a)(3)',
  services: '34 CFR 300.320(a)(4), (a)(7)',
  accommodations: '34 CFR 300.320(a)(4), (a)(6)',
  participation: '34 CFR 300.106 to 300.108',
  lre: '34 CFR 300.320(a)(5)',
  assessments: '34 CFR 300.320(a)(6)',
  transition: '34 CFR 300.320(b), (c)',
  special_factors: '34 CFR 300.324(a)(2)',
  family: '34 CFR 300.324(a)(1)(ii)',
} as const satisfies Record<PlanSectionKey, string>;

/** Lays the whole plan out to be read. Every sentence, number and answer of the plan is in it, word for word. */
export function planView(document: PlanDocument, wording: Wording): PlanSection[] {
  const name = firstNameOf(document);
  return planSectionKeys.map((key) => ({
    key,
    title: wording.words(`export.sections.${key}`, { name }),
    cite: cites[key],
    parts: partsOf[key](document, wording),
  }));
}

/** What the child is called. */
export function firstNameOf({ student }: PlanDocument): string {
  return student.preferredName ?? student.givenName;
}

const partsOf: Record<PlanSectionKey, (document: PlanDocument, wording: Wording) => PlanPart[]> = {
  strengths: ({ sections: { strengths_and_family: section } }, wording) => [
    ...narrative(section.blocks, wording),
    ...answersIn('strengths_and_family', ['vision'], section.fields, wording),
  ],
  present_levels: ({ sections: { present_levels: section } }, wording) => narrative(section.blocks, wording),
  needs: ({ sections: { needs: section } }, wording) => [
    ...blocksOf(section.blocks, 'need').map((block) => needPart(block, wording)),
    ...answersIn('needs', null, section.fields, wording),
  ],
  goals: ({ sections: { goals, needs } }, wording) => {
    const names = statementsById(needs.blocks);
    return blocksOf(goals.blocks, 'goal').map((block, index) => goalPart(block, index + 1, names, wording));
  },
  progress: ({ sections: { goals, present_levels: present } }, wording) => [
    ...answersIn('goals', null, goals.fields, wording),
    ...answersIn('present_levels', null, present.fields, wording),
  ],
  services: ({ sections: { services } }, wording) =>
    table(
      'services',
      ['service', 'amount', 'where', 'who', 'dates'],
      blocksOf(services.blocks, 'service').map((block) => serviceRow(block, wording)),
      wording,
    ),
  accommodations: ({ sections: { accommodations: section } }, wording) => [
    ...table(
      'accommodations',
      ['support', 'where', 'who', 'dates'],
      blocksOf(section.blocks, 'support').map((block) => supportRow(block, wording)),
      wording,
    ),
    ...answersIn('accommodations', null, section.fields, wording),
  ],
  participation: ({ sections }, wording) => formSection('participation', sections, wording),
  lre: ({ sections }, wording) => formSection('lre', sections, wording),
  assessments: ({ sections }, wording) => formSection('assessments', sections, wording),
  transition: ({ sections }, wording) => formSection('transition', sections, wording),
  special_factors: ({ sections }, wording) => formSection('special_factors', sections, wording),
  family: ({ sections: { strengths_and_family: section } }, wording) => [
    ...section.fields.parentConcerns.map(({ text, by, on }) => ({
      kind: 'quote' as const,
      text,
      source: [by, on ? formatCalendarDate(on, wording.locale) : ''].filter(Boolean).join(', '),
    })),
    ...answersIn('strengths_and_family', ['contactAttempts'], section.fields, wording),
  ],
};

type FormKey = 'participation' | 'lre' | 'assessments' | 'transition' | 'special_factors';

function formSection(key: FormKey, sections: PlanDocument['sections'], wording: Wording): PlanPart[] {
  return [
    ...narrative(sections[key].blocks, wording),
    ...answersIn(key, null, sections[key].fields, wording),
  ];
}

function answersIn(
  key: keyof PlanDocument['sections'],
  only: readonly string[] | null,
  fields: unknown,
  wording: Wording,
): PlanPart[] {
  const descriptors = sectionDescriptors[key].filter(({ path }) => !only || only.includes(path));
  return answersOf(key, descriptors, fields, wording);
}

function narrative(blocks: readonly DocumentBlock[], { words }: Wording): PlanPart[] {
  return blocks.flatMap((block): PlanPart[] => {
    if (block.kind === 'paragraph') return [{ kind: 'statement', sentences: block.sentences }];
    if (block.kind !== 'heading') return [];
    const { area, title } = block.fields;
    return [{ kind: 'heading', title: title ? own(title) : fixed(words(`ieps.areas.${area}`)) }];
  });
}

function table(
  caption: string,
  columns: readonly string[],
  rows: Extract<PlanPart, { kind: 'table' }>['rows'],
  { words }: Wording,
): PlanPart[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words(`export.captions.${caption}`),
      columns: columns.map((column) => words(`export.columns.${column}`)),
      rows,
    },
  ];
}

/** The items of one kind in a section. */
export function blocksOf<K extends DocumentBlock['kind']>(
  blocks: readonly DocumentBlock[],
  kind: K,
): DocumentBlockOf<K>[] {
  return blocks.filter((block): block is DocumentBlockOf<K> => block.kind === kind);
}

/** The sentences of a block as one text, by the block's id. */
function statementsById(blocks: readonly DocumentBlock[]): ReadonlyMap<string, string> {
  return new Map(blocks.map(({ id, sentences }) => [id, sentences.map(({ text }) => text).join(' ')]));
}

/** Who or what drafted words that are in the plan, each once; empty when people wrote all of it. */
export function draftingWriters({ sections }: PlanDocument): string[] {
  const sentences = Object.values(sections).flatMap(({ blocks }) =>
    blocks.flatMap((block) => block.sentences),
  );
  const drafted = sentences.filter(({ origin }) => origin !== 'human');
  return [...new Set(drafted.flatMap(({ writer }) => writer ?? []))];
}

/** Whether any sentence was drafted, whoever the writer. */
export function hasDraftedWords({ sections }: PlanDocument): boolean {
  return Object.values(sections).some(({ blocks }) =>
    blocks.some((block) => block.sentences.some(({ origin }) => origin !== 'human')),
  );
}
