import type { ConsentOutcome, IepKind } from '@/lib/db/generated/enums';

type Consented = Readonly<{
  kind: IepKind;
  consent: ConsentOutcome | null;
  annualConsentRequired: boolean;
}>;

/**
 * Whether a plan may take effect as far as consent goes. Initial services need the parent's written consent,
 * and a refusal cannot be overridden (34 CFR 300.300(b)(1), (3)). A later plan needs it only where the state
 * asks for it every year (300.300(d)(2)). With exceptions, the parts agreed to take effect (300.300(d)(3)).
 */
export function consentAllows({ kind, consent, annualConsentRequired }: Consented): boolean {
  if (consent === 'whole' || consent === 'with_exceptions') return true;
  return kind !== 'initial' && !annualConsentRequired;
}
