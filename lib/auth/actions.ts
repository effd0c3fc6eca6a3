'use server';

import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { acceptInvitation } from './accept-invitation';
import { homePath } from './home-path';
import { inviteGuardian, revokeInvitation } from './invitation-mutations';
import { changePassword, endSession, signOut, signOutEverywhere } from './mutations';
import { dropSessionCookie, keepSessionCookie } from './open-session';
import { askPasswordReset, resetPassword } from './password-reset';
import { safeReturnPath } from './return-path';
import {
  acceptInvitationSchema,
  askResetSchema,
  changePasswordSchema,
  invitationIdSchema,
  inviteGuardianSchema,
  noInputSchema,
  resetPasswordSchema,
  sessionIdSchema,
  signInSchema,
} from './schema';
import { signIn } from './sign-in';
import { currentVisitor } from './visitor';

export const signInAction = action({
  name: 'auth.sign_in',
  audience: 'public',
  input: signInSchema,
  run: async (_, input) => {
    const viewer = await signIn(input, await currentVisitor());
    await keepSessionCookie(viewer);
    redirect(safeReturnPath(input.from) ?? homePath(viewer));
  },
});

export const acceptInvitationAction = action({
  name: 'auth.accept_invitation',
  audience: 'public',
  input: acceptInvitationSchema,
  run: async (_, input) => {
    const viewer = await acceptInvitation(input, await currentVisitor());
    await keepSessionCookie(viewer);
    redirect(homePath(viewer));
  },
});

/** Answers by a page, the same for every address. */
export const askPasswordResetAction = action({
  name: 'auth.ask_password_reset',
  audience: 'public',
  input: askResetSchema,
  run: async (_, input) => {
    await askPasswordReset(input, await currentVisitor());
    redirect('/forgot-password?sent=1');
  },
});

export const resetPasswordAction = action({
  name: 'auth.reset_password',
  audience: 'public',
  input: resetPasswordSchema,
  run: async (_, input) => {
    await resetPassword(input, await currentVisitor());
    await dropSessionCookie();
    redirect('/sign-in?password=new');
  },
});

export const signOutAction = action({
  name: 'auth.sign_out',
  audience: 'public',
  input: noInputSchema,
  run: async (viewer) => {
    if (viewer) await signOut(viewer);
    await dropSessionCookie();
    redirect('/sign-in');
  },
});

export const signOutEverywhereAction = action({
  name: 'auth.sign_out_everywhere',
  audience: 'signed_in',
  input: noInputSchema,
  run: async (viewer) => {
    await signOutEverywhere(viewer);
    await dropSessionCookie();
    redirect('/sign-in');
  },
});

export const endSessionAction = action({
  name: 'auth.end_session',
  audience: 'signed_in',
  input: sessionIdSchema,
  run: endSession,
  revalidates: () => ['/account'],
});

export const changePasswordAction = action({
  name: 'auth.change_password',
  audience: 'signed_in',
  input: changePasswordSchema,
  run: changePassword,
  revalidates: () => ['/account'],
});

export const inviteGuardianAction = action({
  name: 'auth.invite_guardian',
  audience: 'staff',
  input: inviteGuardianSchema,
  run: inviteGuardian,
  revalidates: ({ studentId }) => [`/students/${studentId}`],
});

export const revokeInvitationAction = action({
  name: 'auth.revoke_invitation',
  audience: 'staff',
  input: invitationIdSchema,
  run: revokeInvitation,
  revalidates: () => ['/admin'],
});
