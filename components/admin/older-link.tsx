import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';

/** Goes on to older rows. */
export function OlderLink({ href }: Readonly<{ href: string }>) {
  const t = useTranslations('admin');
  return (
    <div>
      <LinkButton href={href} rel="next">
        {t('older')}
      </LinkButton>
    </div>
  );
}
