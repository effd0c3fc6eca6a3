'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { showToast } from '@/components/ui/toast-queue';
import { removeDocumentAction, restoreDocumentAction, retryDocumentAction } from '@/lib/documents/actions';
import type { DocumentRow } from '@/lib/documents/schema';
import type { ActionResult } from '@/lib/result';
import { DocumentListRow } from './document-list-row';
import { useDocumentProgress } from './use-document-progress';

type DocumentListProps = Readonly<{ documents: readonly DocumentRow[]; studentId: string; timeZone: string }>;

/** A student's documents, newest first, with their live state. */
export function DocumentList({ documents, studentId, timeZone }: DocumentListProps) {
  const t = useTranslations('documents');
  const [announcement, setAnnouncement] = useState('');
  const [pendingId, setPendingId] = useState<string | null>(null);
  const [, startTransition] = useTransition();
  const { newer, forget } = useDocumentProgress(documents, ({ id, status, failureCode }) => {
    const name = documents.find((document) => document.id === id)?.title ?? '';
    const reason = failureCode ? t(`failures.${failureCode}.what`) : '';
    setAnnouncement(
      status === 'ready' ? t('list.announceReady', { name }) : t('list.announceFailed', { name, reason }),
    );
  });

  function run(id: string, act: () => Promise<ActionResult<unknown>>, onDone?: () => void) {
    setPendingId(id);
    startTransition(async () => {
      const result = await act();
      setPendingId(null);
      if (result.ok) onDone?.();
      else
        showToast(t(result.reason === 'document_cited' ? 'list.cited' : 'list.actionFailed'), {
          tone: 'problem',
        });
    });
  }

  function retry(id: string) {
    forget(id);
    run(id, () => retryDocumentAction({ documentId: id }));
  }

  function remove({ id, title: name }: DocumentRow) {
    const restore = () => {
      forget(id);
      run(id, () => restoreDocumentAction({ documentId: id }));
    };
    const offerUndo = () =>
      showToast(t('list.removed', { name }), { action: { label: t('list.undo'), onPress: restore } });
    run(id, () => removeDocumentAction({ documentId: id }), offerUndo);
  }

  return (
    <>
      <output className="sr-only">{announcement}</output>
      {documents.length === 0 ? (
        <EmptyState title={t('list.empty')} headingLevel={3}>
          {t('list.emptyBody')}
        </EmptyState>
      ) : (
        <ul aria-label={t('list.label')} className="divide-y divide-line">
          {documents.map((document) => (
            <DocumentListRow
              key={document.id}
              document={withProgress(document, newer.get(document.id))}
              studentId={studentId}
              timeZone={timeZone}
              isPending={pendingId === document.id}
              onRetry={() => retry(document.id)}
              onRemove={() => remove(document)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

const order = { received: 0, reading: 1, indexing: 2, ready: 3, failed: 3 } as const;

/** The later of what the page was rendered with and what was heard since. */
function withProgress(
  row: DocumentRow,
  heard: Pick<DocumentRow, 'status' | 'failureCode'> | undefined,
): DocumentRow {
  if (!heard || order[heard.status] <= order[row.status]) return row;
  return { ...row, status: heard.status, failureCode: heard.failureCode };
}
