import { z } from 'zod';
import { behaviorFunctions } from './field-choices';
import { date, entryText, rows, shortText, text, yesNo } from './field-parts';

/**
 * The behavior plan: positive behavioral interventions and supports (34 CFR 300.324(a)(2)(i)), and the plan that
 * follows a functional behavioral assessment (300.530(f)).
 */
export const behaviorPlanSchema = z.strictObject({
  /** 'yes' when the team wants a plan though behavior was not named a special factor. */
  added: yesNo,
  assessmentOn: date,
  assessmentBy: shortText,
  assessmentSummary: text,
  targets: rows(
    {
      name: shortText,
      /** What one sees and hears, so that two people would count the same. */
      definition: entryText.default(''),
      baseline: shortText,
      function: z.enum(behaviorFunctions).nullable().default(null),
      hypothesis: text,
    },
    10,
  ),
  settingEvents: text,
  antecedents: text,
  prevention: text,
  replacement: text,
  teaching: text,
  reinforcement: text,
  response: text,
  crisisPlanNeeded: yesNo,
  crisisPlan: text,
  crisisPeople: shortText,
  dataCollection: text,
  responsible: shortText,
  reviewOn: date,
});
