import { z } from 'zod';
import { memberRoles } from '@/lib/auth/member-roles';
import { locales } from '@/lib/i18n/locales';
import { maxPasswordLength } from './password-rules';

const maxNameLength = 200;
const maxEmailLength = 254;

/** The values a form may send as a language of an invitation. */
const language = z.enum(locales);

/** One spelling for one mailbox, so that capitals do not make a second account. */
const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(maxEmailLength, 'auth.emailInvalid')
  .pipe(z.email('auth.emailInvalid'));

/** Read as typed: trimming would change a password. The bound only guards the server. */
const typedPassword = z
  .string()
  .min(1, 'required')
  .max(4 * maxPasswordLength, 'auth.passwordTooLong');

const personName = z.string().trim().min(1, 'required').max(maxNameLength, 'auth.nameTooLong');

export const signInSchema = z.strictObject({
  email: z.string().trim().toLowerCase().min(1, 'required').max(maxEmailLength),
  password: typedPassword,
  from: z.string().optional(),
});
export type SignInInput = z.infer<typeof signInSchema>;

export const noInputSchema = z.strictObject({}).optional();

export const sessionIdSchema = z.strictObject({ sessionId: z.uuid() });

export const changePasswordSchema = z.strictObject({
  currentPassword: typedPassword,
  newPassword: typedPassword,
});
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>;

export const inviteGuardianSchema = z.strictObject({
  studentId: z.uuid(),
  email: emailSchema,
  name: personName,
  relationship: z.string().trim().min(1, 'required').max(100, 'auth.nameTooLong'),
  language,
});
export type InviteGuardianInput = z.infer<typeof inviteGuardianSchema>;

export const inviteMemberSchema = z.strictObject({
  email: emailSchema,
  name: personName,
  role: z.enum(memberRoles),
  language,
});
export type InviteMemberInput = z.infer<typeof inviteMemberSchema>;

export const invitationIdSchema = z.strictObject({ invitationId: z.uuid() });

/** Tokens are 32 bytes in base64url. */
export const oneTimeTokenSchema = z.string().regex(/^[\w-]{43}$/);

export const askResetSchema = z.strictObject({ email: emailSchema });
export type AskResetInput = z.infer<typeof askResetSchema>;

export const resetPasswordSchema = z.strictObject({ token: oneTimeTokenSchema, newPassword: typedPassword });
export type ResetPasswordInput = z.infer<typeof resetPasswordSchema>;

export const acceptInvitationSchema = z.strictObject({
  token: oneTimeTokenSchema,
  /** Left out by someone who has an account. */
  name: personName.optional(),
  password: typedPassword,
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationSchema>;
