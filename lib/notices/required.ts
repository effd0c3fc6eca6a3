/*
 * When a prior written notice is required (34 CFR 300.503(a)): before the district proposes or refuses to
 * change identification, evaluation, placement or the provision of FAPE.
 */

export type NoticeReason = Readonly<
  | { kind: 'change'; text: string; isCovered: boolean }
  | { kind: 'refused_request'; requestId: string; text: string; on: string; isCovered: boolean }
  | { kind: 'services_stopped'; text: string; on: string; isCovered: boolean }
  | { kind: 'initial_plan'; isCovered: boolean }
>;

type Notice = Readonly<{
  sentOn: string | null;
  content: Readonly<{ kind: 'proposed' | 'refused'; changes: readonly string[]; action: string }>;
}>;

export type NoticeFacts = Readonly<{
  /** The changes between the plan before and this one, as lib/versions/service-changes.ts names them. */
  changes: readonly string[];
  refusedRequests: readonly Readonly<{ id: string; on: string; request: string }>[];
  /** Written revocations of consent that end services, 300.300(b)(4)(i). */
  revocations: readonly Readonly<{ on: string }>[];
  /** A first plan proposes services where there were none. */
  isInitial: boolean;
  /** Of this student, for this plan or for none. */
  notices: readonly Notice[];
}>;

/** Each thing a notice is required about, and whether one that was sent covers it. */
export function noticeReasons(facts: NoticeFacts): NoticeReason[] {
  const sent = facts.notices.filter(({ sentOn }) => sentOn !== null);
  const proposed = sent.filter(({ content }) => content.kind === 'proposed');
  const refused = sent.filter(({ content }) => content.kind === 'refused');
  const names = (notices: readonly Notice[], text: string) =>
    notices.some(({ content }) => content.changes.includes(text));
  return [
    ...(facts.isInitial ? [{ kind: 'initial_plan' as const, isCovered: proposed.length > 0 }] : []),
    ...facts.changes.map((text) => ({ kind: 'change' as const, text, isCovered: names(proposed, text) })),
    ...facts.refusedRequests.map(({ id, on, request }) => ({
      kind: 'refused_request' as const,
      requestId: id,
      text: request,
      on,
      isCovered: names(refused, request),
    })),
    ...facts.revocations.map(({ on }) => ({
      kind: 'services_stopped' as const,
      text: '',
      on,
      isCovered: proposed.some(({ sentOn }) => sentOn !== null && sentOn >= on),
    })),
  ];
}

/** Whether a notice must still go out. */
export function isNoticeRequired(reasons: readonly NoticeReason[]): boolean {
  return reasons.some(({ isCovered }) => !isCovered);
}
