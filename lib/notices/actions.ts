'use server';

import { action } from '@/lib/action';
import { discardNotice, saveNotice, sendNotice, startNotice, type ChangedNotice } from './mutations';
import { noticeIdSchema, saveNoticeSchema, sendNoticeSchema, startNoticeSchema } from './schema';

const pagesOf = (_input: unknown, { noticeId, studentId }: ChangedNotice) => [
  `/students/${studentId}/record`,
  `/students/${studentId}/notices/${noticeId}`,
];

export const startNoticeAction = action({
  name: 'notices.start',
  audience: 'staff',
  input: startNoticeSchema,
  run: startNotice,
  revalidates: pagesOf,
});

export const saveNoticeAction = action({
  name: 'notices.save',
  audience: 'staff',
  input: saveNoticeSchema,
  run: saveNotice,
  revalidates: pagesOf,
});

export const sendNoticeAction = action({
  name: 'notices.send',
  audience: 'staff',
  input: sendNoticeSchema,
  run: sendNotice,
  revalidates: pagesOf,
});

export const discardNoticeAction = action({
  name: 'notices.discard',
  audience: 'staff',
  input: noticeIdSchema,
  run: discardNotice,
  revalidates: (_input, { studentId }) => [`/students/${studentId}/record`],
});
