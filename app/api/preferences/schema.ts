import { z } from 'zod';
import { themes } from '@/components/layout/theme';
import { locales } from '@/lib/i18n/locales';

/** What the preferences form sends: one choice, or both. */
export const preferencesSchema = z.strictObject({
  theme: z.enum(themes).optional(),
  locale: z.enum(locales).optional(),
});
