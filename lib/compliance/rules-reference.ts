import { implementedRuleIds } from './registry';
import { rules, type Rule } from './rule-table';

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
  return [...opening(implemented.size), ...parts].join('\n');
}

function opening(count: number): string[] {
  return [
    '# Rules',
    '',
    'Made by `scripts/generate-rules-reference.mjs` from `lib/compliance/rules.json` and the registry; do not edit.',
    '',
    `${count} of ${rules.length} rules are checked by the engine. A rule marked "wording" reads text and only ever asks for`,
    'another look. A check that the data cannot decide does not pass: it is shown as "to confirm". Rules of the draft',
    'always speak; those of the meeting once one is planned; those of the finish once the team has met; those of a plan',
    'in effect while it stands, and the clocks and facts of the student as long as the plan is not past.',
    'None of this is legal advice; a state adds rules of its own.',
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
