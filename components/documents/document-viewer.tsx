import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { Pagination } from '@/components/ui/pagination';
import type { DocumentForReading, SpanSearch } from '@/lib/documents/schema';
import { DocumentOriginal } from './document-original';
import { DocumentStatusMark } from './document-status';
import { FailureText } from './failure-text';
import { PageText } from './page-text';

type DocumentViewerProps = Readonly<{ document: DocumentForReading; span: SpanSearch }>;

/** The text of a document, page by page, beside the original; the cited words of the address are marked. */
export function DocumentViewer({ document, span }: DocumentViewerProps) {
  const t = useTranslations('documents.viewer');
  const page = document.pages.find(({ number }) => number === span.page) ?? document.pages[0];
  const pageNumber = page?.number ?? 1;
  const isPrevious = document.pages.some(({ number }) => number === pageNumber - 1);
  const isNext = document.pages.some(({ number }) => number === pageNumber + 1);
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <section aria-labelledby="page-text" className="min-w-0">
        <h2 id="page-text" className="mb-3">
          {t('text', { number: pageNumber })}
        </h2>
        {page ? (
          <PageText page={page} span={span.page === pageNumber ? span : {}} />
        ) : (
          <NoText document={document} />
        )}
        <Pagination
          page={pageNumber}
          pageCount={document.pages.length}
          previousHref={isPrevious ? `?page=${pageNumber - 1}` : undefined}
          nextHref={isNext ? `?page=${pageNumber + 1}` : undefined}
        />
      </section>
      {document.can.open ? (
        <section aria-labelledby="page-original" className="min-w-0" data-print="hidden">
          <h2 id="page-original" className="mb-3">
            {t('original', { number: pageNumber })}
          </h2>
          <DocumentOriginal document={document} pageNumber={pageNumber} />
        </section>
      ) : null}
    </div>
  );
}

function NoText({ document }: Readonly<{ document: DocumentForReading }>) {
  const t = useTranslations('documents.viewer');
  if (document.failureCode) {
    return (
      <Callout tone="problem">
        <FailureText failure={document.failureCode} />
      </Callout>
    );
  }
  return (
    <div className="grid gap-3">
      <DocumentStatusMark status={document.status} name={document.title} />
      <p className="text-ink-soft">{t('notReady')}</p>
    </div>
  );
}
