import { z } from 'zod';

export const exportParams = z.strictObject({ id: z.uuid() });
