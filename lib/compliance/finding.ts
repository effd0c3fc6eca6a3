import type { Area } from '@/lib/ieps/domains';
import type { SectionKey } from '@/lib/ieps/section-list';
import type { EntryKind } from '@/lib/record/entries';
import type { RuleId } from './rule-ids';
import type { Stage } from './rule-table';

export type Severity = 'error' | 'warning' | 'info';

/** What the reader does about it; a word of the messages. */
export type FixAction = 'fill_in' | 'change' | 'link' | 'remove' | 'confirm';

/** A place of the plan; `sectionKey` is null for the student's and the plan's own dates and facts. */
export type Place = Readonly<{
  sectionKey: SectionKey | null;
  /** Within the document: 'sections.goals.blocks.0.fields.criterion.value'. */
  path: string;
  blockId?: string;
  sentenceId?: string;
  /** In the procedural record: what kind of thing, which one, and the kind of fact to enter. */
  recordKind?: 'meeting' | 'notice' | 'entry' | 'life';
  recordId?: string;
  entryKind?: EntryKind;
}>;

/** A value of a message. Dates, numbers, areas, languages and words are written in the reader's language. */
export type FindingValue =
  | string
  | number
  | Readonly<{ date: string }>
  | Readonly<{ area: Area }>
  | Readonly<{ section: SectionKey }>
  | Readonly<{ language: string }>
  | Readonly<{ words: readonly string[] }>
  | Readonly<{ word: string }>;

export type FindingValues = Readonly<Record<string, FindingValue>>;

/** A person's word on a finding: a coordinator's reason to go on in spite of it, or a confirmation. */
export type FindingDecision = Readonly<{
  id: string;
  kind: 'override' | 'confirm';
  reason: string;
  byName: string;
  /** An instant, ISO 8601. */
  at: string;
}>;

/** Something the law or good practice still wants. `message` is English; other languages from key and values. */
export type Finding = Place &
  Readonly<{
    ruleId: RuleId;
    severity: Severity;
    /** When in a plan's life the rule speaks. */
    stage: Stage;
    cite: string;
    /** Where in the text at `path` the words stand, in UTF-16 units. */
    span: Readonly<{ start: number; end: number }> | null;
    /** In `rules` of the compliance messages: the rule's id, with `_variant` where a rule has several texts. */
    messageKey: string;
    values: FindingValues;
    message: string;
    fix: FixAction;
    /** Absent while nobody has decided. */
    decision?: FindingDecision;
  }>;

/** What a rule reports; the engine adds the rule's own severity, citation and words. */
export type Lack = Place &
  Readonly<{
    variant?: string;
    severity?: Severity;
    values?: FindingValues;
    span?: Finding['span'];
    fix?: FixAction;
  }>;
