import { z } from 'zod';

export const checkIepSchema = z.strictObject({ iepId: z.uuid() });
