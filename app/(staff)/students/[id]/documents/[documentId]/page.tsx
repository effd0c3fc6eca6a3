import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { DocumentViewer } from '@/components/documents/document-viewer';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/session';
import { getDocument } from '@/lib/documents/queries';
import { spanSearchSchema } from '@/lib/documents/schema';
import { formatInstant } from '@/lib/format/dates';
import { formatBytes } from '@/lib/format/numbers';

const paramsSchema = z.object({ id: z.uuid(), documentId: z.uuid() });

export async function generateMetadata() {
  const t = await getTranslations('documents');
  return { title: t('title') };
}

export default async function DocumentPage({
  params,
  searchParams,
}: Readonly<{
  params: Promise<{ id: string; documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>) {
  const viewer = await requireStaff();
  const path = paramsSchema.safeParse(await params);
  const document = path.success ? await getDocument(viewer, path.data.documentId) : null;
  if (!document || document.studentId !== path.data?.id) notFound();
  const span = spanSearchSchema.parse(await searchParams);
  const [t, locale] = await Promise.all([getTranslations('documents'), getLocale()]);
  const subtitle = t('viewer.subtitle', {
    kind: t(`kinds.${document.extension}`),
    size: formatBytes(document.byteSize, locale),
    date: formatInstant(new Date(document.createdAt), viewer.timeZone, locale, 'date'),
  });
  const crumbs = [
    { label: t('viewer.crumb'), href: `/students/${document.studentId}` },
    { label: document.title },
  ];
  return (
    <>
      <PageHeader title={document.title} subtitle={subtitle} crumbs={crumbs} />
      <DocumentViewer document={document} span={span} />
    </>
  );
}
