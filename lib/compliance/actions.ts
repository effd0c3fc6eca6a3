'use server';

import { action } from '@/lib/action';
import { notFound } from '@/lib/errors';
import { checkPlan } from './check-mutations';
import { confirmFinding, overrideFinding, withdrawDecision } from './mutations';
import { mayOverride } from './policy';
import {
  checkIepSchema,
  confirmFindingSchema,
  overrideFindingSchema,
  withdrawDecisionSchema,
} from './schema';

export const checkIepAction = action({
  name: 'compliance.check',
  audience: 'staff',
  input: checkIepSchema,
  run: async (viewer, { iepId }) => {
    const findings = await checkPlan(viewer, iepId);
    if (!findings) throw notFound('iep');
    return { findings, mayOverride: mayOverride(viewer) };
  },
});

export const overrideFindingAction = action({
  name: 'compliance.override',
  audience: 'staff',
  input: overrideFindingSchema,
  run: overrideFinding,
});

export const confirmFindingAction = action({
  name: 'compliance.confirm',
  audience: 'staff',
  input: confirmFindingSchema,
  run: confirmFinding,
});

export const withdrawDecisionAction = action({
  name: 'compliance.withdraw_decision',
  audience: 'staff',
  input: withdrawDecisionSchema,
  run: withdrawDecision,
});
