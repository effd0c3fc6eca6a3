import { z } from 'zod';
import { auditPayloads, type AuditAction } from '@/lib/audit/events';
import { memberRoles } from '@/lib/auth/member-roles';

export const membershipIdSchema = z.strictObject({ membershipId: z.uuid() });

export const changeRoleSchema = z.strictObject({ membershipId: z.uuid(), role: z.enum(memberRoles) });
export type ChangeRoleInput = z.infer<typeof changeRoleSchema>;

export const switchAiSchema = z.strictObject({
  enabled: z.enum(['true', 'false']).transform((value) => value === 'true'),
  /** The settings as they were seen; a change by somebody else since then is a conflict. */
  revision: z.coerce.number().int(),
});
export type SwitchAiInput = z.infer<typeof switchAiSchema>;

export const auditActions = Object.keys(auditPayloads) as [AuditAction, ...AuditAction[]];

/** The search of the audit page; what does not parse is left out rather than refused. */
export const auditSearchSchema = z.object({
  action: z.enum(auditActions).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});
export type AuditSearch = z.infer<typeof auditSearchSchema>;

export const pageSearchSchema = z.object({ before: z.uuid().optional().catch(undefined) });
export type PageSearch = z.infer<typeof pageSearchSchema>;
