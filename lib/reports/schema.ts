import { z } from 'zod';
import { reportTables } from './report';

/** From the address: `?year=2025`, the calendar year in which the reporting year begins. */
export const reportSearchSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).nullable().catch(null).default(null),
});

export const reportParams = z.object({ table: z.enum(reportTables) });
