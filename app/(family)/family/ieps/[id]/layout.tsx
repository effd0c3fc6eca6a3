import type { ReactNode } from 'react';
import { openSharedPlan, type PlanParams } from './shared-plan';

/**
 * Looks the plan up before anything is sent: below this, the loading state would answer first, and a plan that is
 * not shared would be a page of status 200. The page reads the same answer, once per request.
 */
export default async function FamilyPlanLayout({
  params,
  children,
}: Readonly<{ params: PlanParams; children: ReactNode }>) {
  await openSharedPlan(params);
  return children;
}
