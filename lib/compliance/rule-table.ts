import { z } from 'zod';
import source from './rules.json';

const ruleSchema = z.strictObject({
  id: z.string(),
  stage: z.enum(['draft', 'meeting', 'finalize', 'active']),
  severity: z.enum(['error', 'warning', 'info']),
  severity_note: z.string().nullable(),
  /** Decided from data, or from the wording: then a hint only. */
  method: z.enum(['deterministic', 'heuristic']),
  cite: z.string(),
  applies_when: z.string(),
  check: z.string(),
  message: z.string(),
});
export type Rule = z.infer<typeof ruleSchema>;
/** When in a plan's life a rule speaks. */
export type Stage = Rule['stage'];

/** Every rule the product knows, implemented or not, in the order of the specification. */
export const rules: readonly Rule[] = z.array(ruleSchema).parse(source);

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** Throws for an id that is not in rules.json. */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}
