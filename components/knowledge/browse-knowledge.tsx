import { useTranslations } from 'next-intl';
import { NavTabs } from '@/components/ui/nav-tabs';
import type { KnowledgeGroup } from '@/lib/knowledge/queries';
import { knowledgeKinds, type KnowledgeKind } from '@/lib/retrieval/kinds';
import { SourceList } from './source-list';

type Props = Readonly<{ kind: KnowledgeKind; groups: readonly KnowledgeGroup[] }>;

/** Before a search: everything there is, a tab a kind. */
export function BrowseKnowledge({ kind, groups }: Props) {
  const t = useTranslations('knowledge');
  const tabs = knowledgeKinds.map((value) => ({
    href: `/knowledge?kind=${value}`,
    label: t(`kinds.${value}`),
    isCurrent: value === kind,
  }));
  return (
    <>
      <NavTabs label={t('browse.tabs')} items={tabs} className="mb-4" />
      <h2 className="sr-only">{t(`kinds.${kind}`)}</h2>
      <SourceList groups={groups} />
    </>
  );
}
