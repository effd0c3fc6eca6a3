import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { SourceNotes } from '@/components/knowledge/source-notes';
import { SourceText } from '@/components/knowledge/source-text';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/session';
import { getKnowledgeSource } from '@/lib/knowledge/queries';
import { knowledgeSpanSchema } from '@/lib/knowledge/schema';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('knowledge');
  return { title: t('title') };
}

type Props = Readonly<{
  params: Promise<{ sourceId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

export default async function KnowledgeSourcePage({ params, searchParams }: Props) {
  const viewer = await requireStaff();
  const id = z.uuid().safeParse((await params).sourceId);
  const span = knowledgeSpanSchema.parse(await searchParams);
  const source = id.success ? await getKnowledgeSource(viewer, id.data, span) : null;
  if (!source) notFound();
  const t = await getTranslations('knowledge');
  const crumbs = [{ label: t('title'), href: `/knowledge?kind=${source.kind}` }, { label: source.citation }];
  return (
    <>
      <PageHeader title={source.citation} subtitle={<span lang="en">{source.title}</span>} crumbs={crumbs} />
      <SourceNotes source={source} />
      <SourceText blocks={source.blocks} />
    </>
  );
}
