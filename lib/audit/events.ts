import { z } from 'zod';

const id = z.uuid();

/** What is recorded, and with what: ids, codes and counts, never narrative or names. */
export const auditPayloads = {
  'session.started': z.strictObject({}),
  'session.ended': z.strictObject({ everywhere: z.boolean() }),
  'session.refused': z.strictObject({ reason: z.string() }),
  'invitation.created': z.strictObject({ kind: z.enum(['guardian', 'staff']) }),
  'invitation.accepted': z.strictObject({ kind: z.enum(['guardian', 'staff']) }),
  'invitation.revoked': z.strictObject({}),
  'guardianship.revoked': z.strictObject({}),
  'guardianship.restored': z.strictObject({}),
  'member.disabled': z.strictObject({}),
  'member.enabled': z.strictObject({}),
  'member.role_changed': z.strictObject({ from: z.string(), to: z.string() }),
  'district.ai_switched': z.strictObject({ enabled: z.boolean() }),
  'student.added': z.strictObject({}),
  'student.changed': z.strictObject({ fields: z.array(z.string()) }),
  'student.archived': z.strictObject({}),
  'student.restored': z.strictObject({}),
  'document.uploaded': z.strictObject({ byteSize: z.number(), mediaType: z.string() }),
  'document.indexed': z.strictObject({ pages: z.number(), passages: z.number() }),
  'document.failed': z.strictObject({ failureCode: z.string() }),
  'document.removed': z.strictObject({}),
  'document.restored': z.strictObject({}),
  'document.retried': z.strictObject({}),
  'document.opened': z.strictObject({}),
  'evidence.added': z.strictObject({ kind: z.string() }),
  'evidence.changed': z.strictObject({}),
  'evidence.removed': z.strictObject({}),
  'iep.started': z.strictObject({ kind: z.string() }),
  'iep.section_saved': z.strictObject({ sectionKey: z.string(), revision: z.number() }),
  'iep.suggestion_accepted': z.strictObject({
    sectionKey: z.string(),
    suggestionId: id,
    edited: z.boolean(),
  }),
  'iep.suggestion_rejected': z.strictObject({ sectionKey: z.string(), suggestionId: id }),
  'iep.suggestion_restored': z.strictObject({ sectionKey: z.string(), suggestionId: id }),
  'iep.draft_started': z.strictObject({
    sectionKey: z.string(),
    runId: id,
    provider: z.string(),
    modelId: z.string(),
  }),
  'iep.draft_ended': z.strictObject({ runId: id, status: z.string() }),
  'iep.shared': z.strictObject({ versionId: id, sha256: z.string(), guardians: z.number() }),
  'iep.share_revoked': z.strictObject({ shareId: id }),
  'iep.opened_by_family': z.strictObject({ versionId: id }),
  'iep.exported': z.strictObject({ versionId: id, format: z.string() }),
  'iep.commented': z.strictObject({ threadId: id, mentions: z.number() }),
  'iep.thread_resolved': z.strictObject({ threadId: id }),
  'iep.thread_reopened': z.strictObject({ threadId: id }),
  'iep.review_requested': z.strictObject({ reviewId: id }),
  'iep.review_decided': z.strictObject({ reviewId: id, decision: z.string() }),
  'family.note_added': z.strictObject({ kind: z.string() }),
  'family.note_read': z.strictObject({}),
} as const satisfies Record<string, z.ZodType>;

export type AuditAction = keyof typeof auditPayloads;
export type AuditPayload<A extends AuditAction> = z.infer<(typeof auditPayloads)[A]>;
