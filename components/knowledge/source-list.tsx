import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { knowledgePath } from '@/lib/knowledge/schema';
import type { KnowledgeGroup } from '@/lib/knowledge/queries';

/** What there is of one kind, in its own order. */
export function SourceList({ groups }: Readonly<{ groups: readonly KnowledgeGroup[] }>) {
  const t = useTranslations('knowledge.browse');
  if (groups.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>;
  return (
    <ul className="grid max-w-3xl" lang="en">
      {groups.map((group) => (
        <li key={group.citation} className="border-t border-line py-2.5 first:border-t-0">
          {group.sources.length === 1 && group.sources[0] ? (
            <SingleSource citation={group.sources[0].label} source={group.sources[0]} />
          ) : (
            <SourceGroup group={group} />
          )}
        </li>
      ))}
    </ul>
  );
}

type Source = KnowledgeGroup['sources'][number];

function SingleSource({ citation, source }: Readonly<{ citation: string; source: Source }>) {
  return (
    <p className="flex flex-wrap gap-x-4">
      <Link href={knowledgePath(source.id)} className="tabular basis-44 font-semibold">
        {citation}
      </Link>
      <span className="min-w-0 flex-1 basis-60">{source.title}</span>
    </p>
  );
}

function SourceGroup({ group }: Readonly<{ group: KnowledgeGroup }>) {
  return (
    <>
      <p className="flex flex-wrap gap-x-4">
        <span className="tabular basis-44 font-semibold">{group.citation}</span>
        <span className="min-w-0 flex-1 basis-60">{group.title}</span>
      </p>
      <ul className="mt-1.5 grid gap-1.5 ps-4">
        {group.sources.map((source) => (
          <li key={source.id}>
            <Link href={knowledgePath(source.id)}>
              <span className="tabular">{source.label}</span> {source.title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
