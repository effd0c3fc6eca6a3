import { z } from 'zod';
import { addDays, diffDays, isCalendarDate } from '@/lib/format/calendar-date';
import { weekdayOf } from './federal-holidays';
import { pastedDays } from './pasted-days';

const maxRangeDays = 120;
const maxYearDays = 400;
const maxDays = 400;

const day = z.string({ error: 'date_needed' }).refine(isCalendarDate, { error: 'date_needed' });
const name = z.string().trim().max(120, { error: 'too_long' }).default('');

/** A day on which children do not attend. */
const closedDay = z.strictObject({ on: day, name, isHoliday: z.boolean() });
export type ClosedDayInput = z.infer<typeof closedDay>;

/** Days to put, with what replaces what is there, and days to take away. */
export const closedDaysChangeSchema = z.strictObject({
  put: z.array(closedDay).max(maxDays).default([]),
  remove: z.array(day).max(maxDays).default([]),
});
export type ClosedDaysChange = z.infer<typeof closedDaysChangeSchema>;

const checkbox = z
  .enum(['on', 'true', 'false'])
  .optional()
  .transform((value) => value === 'on' || value === 'true');

const isWeekday = (on: string) => weekdayOf(on) % 6 !== 0;

/** The form for one day or a range of days; weekends are left out of it. */
export const closedRangeSchema = z
  .strictObject({
    startsOn: day,
    endsOn: z.union([z.literal('').transform(() => undefined), day]).optional(),
    name,
    isHoliday: checkbox,
  })
  .transform(({ startsOn, endsOn = startsOn, ...rest }, context): ClosedDaysChange => {
    const length = diffDays(startsOn, endsOn) + 1;
    if (length < 1 || length > maxRangeDays) {
      context.addIssue({
        code: 'custom',
        message: length < 1 ? 'calendar.range' : 'calendar.range_too_long',
        path: ['endsOn'],
      });
      return z.NEVER;
    }
    const days = Array.from({ length }, (_, n) => addDays(startsOn, n)).filter(isWeekday);
    if (days.length === 0) {
      context.addIssue({ code: 'custom', message: 'calendar.weekend', path: ['startsOn'] });
      return z.NEVER;
    }
    return { put: days.map((on) => ({ on, ...rest })), remove: [] };
  });

/** The form for a list of days copied from elsewhere, a day or a range a line. */
export const pastedDaysSchema = z
  .strictObject({
    text: z.string({ error: 'required' }).max(20_000, { error: 'too_long' }),
    isHoliday: checkbox,
  })
  .transform(({ text, isHoliday }, context): ClosedDaysChange => {
    const { days, wrongLines } = pastedDays(text, { maxRangeDays });
    const put = days.filter(({ on }) => isWeekday(on)).map((found) => ({ ...found, isHoliday }));
    const isFine = wrongLines.length === 0 && put.length > 0 && put.length <= maxDays;
    if (!isFine) {
      const message = wrongLines.length > 0 || put.length > 0 ? 'calendar.pasted_lines' : 'calendar.no_days';
      context.addIssue({ code: 'custom', message, path: ['text'] });
      return z.NEVER;
    }
    return { put, remove: [] };
  });

export const schoolYearSchema = z
  .strictObject({ startsOn: day, endsOn: day })
  .refine(({ startsOn, endsOn }) => startsOn < endsOn, { error: 'calendar.range', path: ['endsOn'] })
  .refine(({ startsOn, endsOn }) => diffDays(startsOn, endsOn) <= maxYearDays, {
    error: 'calendar.range_too_long',
    path: ['endsOn'],
  });
export type SchoolYearInput = z.infer<typeof schoolYearSchema>;

/** The month a page of the calendar shows; what does not parse is left out, which shows the present one. */
export const monthSearchSchema = z.object({
  month: z
    .string()
    .refine((text) => isCalendarDate(`${text}-01`))
    .optional()
    .catch(undefined),
});
export type MonthSearch = z.infer<typeof monthSearchSchema>;
