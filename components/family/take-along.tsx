import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonStyle } from '@/components/ui/button-style';
import { PrintButton } from './print-button';

/** The plan as a file or on paper. The file is a plain link: nothing fetches it ahead. */
export function TakeAlong({ iepId }: Readonly<{ iepId: string }>) {
  const t = useTranslations('family.take');
  return (
    <div data-print="hidden" className="flex flex-wrap gap-3">
      <a href={`/api/ieps/${iepId}/family-pdf`} download className={buttonStyle('secondary', 'lg')}>
        <Download aria-hidden size={20} />
        {t('pdf')}
      </a>
      <a href={`/api/ieps/${iepId}/family-docx`} download className={buttonStyle('secondary', 'lg')}>
        <Download aria-hidden size={20} />
        {t('docx')}
      </a>
      <PrintButton label={t('print')} />
    </div>
  );
}
