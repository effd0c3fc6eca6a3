'use server';

import { action } from '@/lib/action';
import { changeLinks } from './mutations';
import { changeLinksSchema } from './schema';

export const changeLinksAction = action({
  name: 'thread.change_links',
  audience: 'staff',
  input: changeLinksSchema,
  run: changeLinks,
});
