import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { KnowledgeSearch } from '@/lib/knowledge/schema';

export function NothingFound({ q, kind }: Pick<KnowledgeSearch, 'q' | 'kind'>) {
  const t = useTranslations('knowledge');
  const everywhere = `/knowledge?${new URLSearchParams({ q }).toString()}`;
  const action =
    kind === null ? (
      <LinkButton href="/knowledge">{t('search.clear')}</LinkButton>
    ) : (
      <LinkButton href={everywhere}>{t('nothing.everywhere')}</LinkButton>
    );
  return (
    <EmptyState title={t('nothing.title', { q })} action={action}>
      {t('nothing.text')}
    </EmptyState>
  );
}
