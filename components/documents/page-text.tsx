import { useTranslations } from 'next-intl';
import { splitAtSpan } from '@/lib/documents/span';
import type { DocumentPageText, SpanSearch } from '@/lib/documents/schema';
import { CitedSpan } from './cited-span';

type PageTextProps = Readonly<{ page: DocumentPageText; span: SpanSearch }>;

/** The text of one page as it was read, with the cited words marked. */
export function PageText({ page, span }: PageTextProps) {
  const t = useTranslations('documents.viewer');
  if (page.text === '') return <p className="text-ink-soft">{t('emptyPage')}</p>;
  const { before, marked, after } = splitAtSpan(page.text, span.from, span.to);
  return (
    <>
      {marked ? <p className="mb-2 text-sm text-ink-soft">{t('cited')}</p> : null}
      {/* Offsets count every character, so the text stands exactly as stored. */}
      <div className="max-w-prose break-words whitespace-pre-wrap">
        {before}
        {marked ? <CitedSpan>{marked}</CitedSpan> : null}
        {after}
      </div>
    </>
  );
}
