import type { EntryData } from './entries';

type Consent = Readonly<{ on: string; data: EntryData<'consent'> }>;
type Parent = Readonly<{ guardianshipId: string; name: string }>;

const fold = (name: string) => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/**
 * Whether a parent has chosen to get notices by e-mail (34 CFR 300.505). The parent's own last word counts;
 * who said nothing has not chosen it. `consents` are in the order they were recorded.
 */
export function choosesEmail(consents: readonly Consent[], parent: Parent): boolean {
  const own = consents.filter(
    ({ data }) =>
      data.purpose === 'email_notices' &&
      (data.guardianshipId === null
        ? fold(data.signer) === fold(parent.name)
        : data.guardianshipId === parent.guardianshipId),
  );
  const last = own.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1);
  return last?.data.outcome === 'given';
}
