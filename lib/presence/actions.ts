'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { beat, leave } from './mutations';
import { beatSchema } from './schema';

export const beatAction = action({ name: 'presence.beat', audience: 'staff', input: beatSchema, run: beat });

export const leaveAction = action({
  name: 'presence.leave',
  audience: 'staff',
  input: z.strictObject({ iepId: z.uuid() }),
  run: leave,
});
