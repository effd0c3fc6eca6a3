'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { SourceView } from '@/lib/ieps/content';
import { GateList } from './gate-list';
import type { OpenSource } from './side-panel';

/** The passage behind a chip, what code checked against it, and the way to the document. */
export function SourcePanel({
  opened,
  studentId,
}: Readonly<{ opened: OpenSource | null; studentId: string }>) {
  const t = useTranslations('ieps');
  if (!opened) return <p className="text-ink-soft">{t('source.none')}</p>;
  const { source, gates } = opened;
  const href = hrefOf(source, studentId);
  return (
    <div className="grid gap-3">
      <h3>{source.label}</h3>
      <blockquote className="rounded-e-sm border-s-[3px] border-thread bg-ground px-4 py-3 font-doc whitespace-pre-wrap">
        {source.text}
      </blockquote>
      {href && (
        <Link href={href} target="_blank">
          {source.kind === 'knowledge' ? t('source.open_law') : t('source.open_page')}
        </Link>
      )}
      {gates.length > 0 && (
        <section aria-label={t('gates.title')}>
          <h4 className="mb-1 font-semibold">{t('gates.title')}</h4>
          <GateList gates={gates} />
        </section>
      )}
    </div>
  );
}

function hrefOf(source: SourceView, studentId: string): string | null {
  if (source.citation) return `/knowledge?${new URLSearchParams({ citation: source.citation }).toString()}`;
  if (!source.documentId) return null;
  const place = new URLSearchParams();
  if (source.pageNumber !== null) place.set('page', String(source.pageNumber));
  if (source.spanStart !== null && source.spanEnd !== null) {
    place.set('from', String(source.spanStart));
    place.set('to', String(source.spanEnd));
  }
  return `/students/${studentId}/documents/${source.documentId}?${place.toString()}`;
}
