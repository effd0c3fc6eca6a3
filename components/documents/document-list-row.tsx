'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import type { DocumentRow } from '@/lib/documents/schema';
import { formatInstant } from '@/lib/format/dates';
import { formatBytes } from '@/lib/format/numbers';
import { DocumentStatusMark } from './document-status';
import { FailureText } from './failure-text';

type DocumentListRowProps = Readonly<{
  document: DocumentRow;
  studentId: string;
  timeZone: string;
  isPending: boolean;
  onRetry: () => void;
  onRemove: () => void;
}>;

/** One document: its name, what it is, how far it is, and what can be done with it. */
export function DocumentListRow({
  document,
  studentId,
  timeZone,
  isPending,
  onRetry,
  onRemove,
}: DocumentListRowProps) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const { title: name, status, failureCode, pageCount, can } = document;
  const kind = t(`kinds.${document.extension}`);
  const size = formatBytes(document.byteSize, locale);
  const date = formatInstant(new Date(document.createdAt), timeZone, locale, 'date');
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        {status === 'ready' || can.open ? (
          <Link
            href={`/students/${studentId}/documents/${document.id}`}
            className="font-semibold break-words"
          >
            {name}
          </Link>
        ) : (
          <span className="font-semibold break-words">{name}</span>
        )}
        <p className="text-sm text-ink-soft">
          {t('list.meta', { kind, size, date })}
          {pageCount === null ? null : `, ${t('list.pages', { count: pageCount })}`}
        </p>
        {status === 'failed' && failureCode ? (
          <p className="mt-1 max-w-prose text-sm">
            <FailureText failure={failureCode} />
          </p>
        ) : null}
      </div>
      <DocumentStatusMark status={status} name={name} />
      <div className="flex gap-2" data-print="hidden">
        {can.retry ? (
          <Button
            size="sm"
            onPress={onRetry}
            isPending={isPending}
            aria-label={t('list.retryNamed', { name })}
          >
            {t('list.retry')}
          </Button>
        ) : null}
        {can.remove ? (
          <Button
            size="sm"
            tone="quiet"
            onPress={onRemove}
            isPending={isPending}
            aria-label={t('list.removeNamed', { name })}
          >
            {t('list.remove')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
