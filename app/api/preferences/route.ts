import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { themeCookie } from '@/components/layout/theme';
import { AppError } from '@/lib/errors';
import { localeCookie } from '@/lib/i18n/locales';
import { route } from '@/lib/route';
import { returnPath } from './return-path';
import { preferencesSchema } from './schema';

const yearSeconds = 365 * 24 * 3600;

/** Keeps the language and the theme in cookies: a form post returns to its page, a script gets 204. */
export const POST = route({
  name: 'preferences.keep',
  audience: 'public',
  params: z.object({}),
  run: async ({ request }) => {
    const parsed = preferencesSchema.safeParse(Object.fromEntries(await request.formData()));
    if (!parsed.success) throw new AppError('invalid', 'preferences.keep: invalid input');
    const { theme, locale } = parsed.data;
    const jar = await cookies();
    const options = {
      path: '/',
      maxAge: yearSeconds,
      sameSite: 'lax',
      httpOnly: true,
      secure: isSecure(request),
    } as const;
    if (theme) jar.set(themeCookie, theme, options);
    if (locale) jar.set(localeCookie, locale, options);
    if (request.headers.get('accept')?.includes('application/json'))
      return new Response(null, { status: 204 });
    return new Response(null, {
      status: 303,
      headers: { location: returnPath(request.headers.get('referer'), hostOf(request)) },
    });
  },
});

function isSecure(request: NextRequest): boolean {
  return (request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol).startsWith('https');
}

function hostOf(request: NextRequest): string | null {
  return request.headers.get('x-forwarded-host') ?? request.headers.get('host');
}
