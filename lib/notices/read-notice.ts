import 'server-only';
import { fromDateColumn } from '@/lib/db/calendar-column';
import type { Prisma } from '@/lib/db/generated/client';
import { noticeContentSchema, type NoticeContent } from '@/lib/record/notice';

export const noticeSelect = {
  id: true,
  studentId: true,
  iepId: true,
  content: true,
  decidedOn: true,
  sentOn: true,
  revision: true,
  createdAt: true,
} as const satisfies Prisma.PriorWrittenNoticeSelect;

type NoticeRow = Prisma.PriorWrittenNoticeGetPayload<{ select: typeof noticeSelect }>;

export type NoticeView = {
  id: string;
  studentId: string;
  iepId: string | null;
  content: NoticeContent;
  decidedOn: string | null;
  sentOn: string | null;
  revision: number;
  createdAt: string;
};

export function noticeView(row: NoticeRow): NoticeView {
  return {
    ...row,
    content: noticeContentSchema.parse(row.content),
    decidedOn: fromDateColumn(row.decidedOn),
    sentOn: fromDateColumn(row.sentOn),
    createdAt: row.createdAt.toISOString(),
  };
}
