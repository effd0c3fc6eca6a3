import { readStateConfig } from '@/lib/districts/state-config';
import type { DocumentBlock, DocumentBlockOf, IepDocument } from '@/lib/ieps/document';
import { planSectionCites, planSectionKeys, type PlanSectionKey } from './plan-section-keys';
import type { PlanSection } from './plan-part';
import { isCalledFor, sectionParts } from './section-parts';
import type { Wording } from './words';

/** A frozen plan without the working evidence list, which families and exports do not get. */
export type PlanDocument = Omit<IepDocument, 'evidence' | 'documents'>;

/**
 * Lays the whole plan out to be read, in plain words and the order of the federal form. Every sentence, number and
 * answer of the plan is in it, word for word.
 */
export function planView(document: PlanDocument, wording: Wording): PlanSection[] {
  const name = firstNameOf(document);
  return planSectionKeys
    .filter((key) => isCalledFor(key, document))
    .map((key) => {
      const parts = sectionParts[key](document, wording);
      return {
        key,
        title: wording.words(`export.sections.${key}`, { name }),
        intro: wording.words(`export.intros.${key}`, { name }),
        cite: planSectionCites[key],
        parts,
        isEmpty: parts.length === 0,
      };
    });
}

/** The same as the state's own form has it: its order, its titles, and the statements it adds. */
export function formView(document: PlanDocument, wording: Wording): PlanSection[] {
  const { sectionOrder, sectionTitles, sectionStatements } = readStateConfig(document.district.stateConfig);
  const language = wording.locale.startsWith('es') ? 'es' : 'en';
  const sections = new Map(planView(document, wording).map((section) => [section.key, section]));
  return inOrder(sectionOrder).flatMap((key) => {
    const section = sections.get(key);
    if (!section) return [];
    const statements = sectionStatements
      .filter((statement) => statement.section === key)
      .map(({ text, cite }) => ({ kind: 'note' as const, text: text[language], cite }));
    const title = sectionTitles[key]?.[language] ?? section.title;
    return [{ ...section, title, parts: [...statements, ...section.parts] }];
  });
}

/** Those named first, then the rest as the federal form has them. */
function inOrder(named: readonly PlanSectionKey[]): PlanSectionKey[] {
  return [...new Set([...named, ...planSectionKeys])];
}

/** What the team that decides is called here. */
export function teamName({ district }: Pick<PlanDocument, 'district'>, { locale }: Wording): string {
  const { team, teamEs } = readStateConfig(district.stateConfig).terms;
  return locale.startsWith('es') ? teamEs : team;
}

/** What the child is called. */
export function firstNameOf({ student }: PlanDocument): string {
  return student.preferredName ?? student.givenName;
}

/** The items of one kind in a section. */
export function blocksOf<K extends DocumentBlock['kind']>(
  blocks: readonly DocumentBlock[],
  kind: K,
): DocumentBlockOf<K>[] {
  return blocks.filter((block): block is DocumentBlockOf<K> => block.kind === kind);
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
