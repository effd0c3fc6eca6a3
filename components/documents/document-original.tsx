import { Download, ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import type { DocumentForReading } from '@/lib/documents/schema';

type DocumentOriginalProps = Readonly<{ document: DocumentForReading; pageNumber: number }>;

/** The original beside its text: a PDF in the browser's own viewer, anything else as a download. */
export function DocumentOriginal({ document, pageNumber }: DocumentOriginalProps) {
  const t = useTranslations('documents.viewer');
  const address = `/api/documents/${document.id}/file`;
  if (document.extension !== 'pdf') {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="max-w-prose text-ink-soft">{t('noOriginalView')}</p>
        <LinkButton href={address} prefetch={false} download>
          <Download aria-hidden size={18} /> {t('downloadOriginal')}
        </LinkButton>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <LinkButton
        href={`${address}#page=${pageNumber}`}
        prefetch={false}
        target="_blank"
        className="justify-self-start"
      >
        <ExternalLink aria-hidden size={18} /> {t('openOriginal')}
      </LinkButton>
      {/* Phones show no PDF inside a page; there the link above opens it. */}
      <iframe
        src={`${address}#page=${pageNumber}`}
        title={t('originalTitle', { name: document.title })}
        className="hidden h-[80vh] w-full rounded-md border border-line bg-sunken lg:block"
      />
    </div>
  );
}
