import type { MemberRole } from '@/lib/db/generated/enums';

declare const made: unique symbol;

type Common = Readonly<{
  userId: string;
  sessionId: string;
  districtId: string;
  name: string;
  locale: string;
  /** The district's IANA zone. */
  timeZone: string;
}>;

/**
 * Who is asking. Only `lib/auth/session` makes one, from the database, on each request; the brand keeps
 * anyone from building it by hand.
 */
export type StaffViewer = Common &
  Readonly<{ kind: 'staff'; role: MemberRole; membershipId: string; [made]: true }>;
export type GuardianViewer = Common & Readonly<{ kind: 'guardian'; [made]: true }>;
export type Viewer = StaffViewer | GuardianViewer;
