import { neverOverridden } from './decisions';
import { implementedRuleIds } from './registry';
import { wordingRuleIds } from './rule-ids';
import { rules, type Rule } from './rule-table';
import { wordingNotes } from './wording-notes';

const stages = {
  draft: 'While the plan is a draft',
  meeting: 'Before and at the meeting',
  finalize: 'Before the plan is finished',
  active: 'While the plan is in effect',
} as const satisfies Record<Rule['stage'], string>;

const severities = { error: 'required', warning: 'suggested', info: 'information' } as const;

/** The reference page of all rules, in Markdown: docs/rules.md is this text. */
export function rulesReference(): string {
  const implemented = new Set<string>(implementedRuleIds);
  const parts = (Object.keys(stages) as Rule['stage'][]).map((stage) => {
    const rows = rules
      .filter((rule) => rule.stage === stage)
      .map((rule) => row(rule, implemented.has(rule.id)));
    return [`## ${stages[stage]}`, '', ...head, ...rows, ''].join('\n');
  });
  return [...opening(implemented.size), ...parts, ...wording(), ...decisions()].join('\n');
}

function opening(count: number): string[] {
  return [
    '# Rules',
    '',
    'Made by `scripts/generate-rules-reference.mjs` from `lib/compliance/rules.json` and the registry; do not edit.',
    '',
    `${count} of ${rules.length} rules are checked by the engine. A rule marked "wording" reads text and asks for`,
    'another look: it is shown as "check this", whatever it weighs. A check that the data cannot decide does not pass: it is shown as "to confirm". Rules of the draft',
    'always speak; those of the meeting once one is planned; those of the finish once the team has met; those of a plan',
    'in effect while it stands, and the clocks and facts of the student as long as the plan is not past.',
    'None of this is legal advice; a state adds rules of its own.',
    '',
  ];
}

/** How the rules of wording decide, so that a reader can tell a wrong hint from a right one. */
function wording(): string[] {
  const notes = wordingRuleIds.map((id) => `| ${id} | ${cell(wordingNotes[id])} |`);
  return [
    '## How wording is read',
    '',
    'By lists of words and patterns in English; the finding shows the words it is about. They are chosen so that good',
    'prose stays clean: a hint that is wrong costs more trust than one that is missing.',
    '',
    '| Rule | What it looks for and what it leaves alone |',
    '| --- | --- |',
    ...notes,
    '',
  ];
}

function decisions(): string[] {
  return [
    '## Decisions',
    '',
    'An error stops a plan from being finished, never from being saved. A coordinator of the district can override an',
    'error with a written reason of at least ten characters: the law has exceptions that data do not show. A finding',
    'marked "to confirm" is settled by a member of the team in words. Both are kept with who and when, can be withdrawn,',
    'are on the audit record, and stay listed beside the finding. A decision holds for the rule and the item or fact it',
    'was made on.',
    '',
    'Nobody can override these, because no exception stands behind them: the privacy of other people (DOC-04, PV), who',
    'wrote a sentence and whether it is finished (DOC-06, DOC-07), the meeting and the consent without which there is no',
    'plan (DOC-03, CN-01, CN-02, CN-06), and the rights a student must be told of (TR-11):',
    `${neverOverridden.join(', ')}.`,
    '',
  ];
}

const head = [
  '| Rule | Checked today | Weight | Decided from | Law or source | Applies | What must hold | What the reader is told |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
];

function row(rule: Rule, isImplemented: boolean): string {
  const weight = severities[rule.severity] + (rule.severity_note ? ` (${rule.severity_note})` : '');
  const cells = [
    rule.id,
    isImplemented ? 'yes' : 'not yet',
    weight,
    rule.method === 'deterministic' ? 'data' : 'wording',
    rule.cite,
    rule.applies_when,
    rule.check,
    rule.message,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** Characters that would end a cell or start an element are written out. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('{', '\\{').replaceAll('\n', ' ');
}
