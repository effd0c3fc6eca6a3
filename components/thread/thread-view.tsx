import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Callout } from '@/components/ui/callout';
import { cx } from '@/components/ui/cx';
import { Disclosure } from '@/components/ui/disclosure';
import { formatCalendarDate } from '@/lib/format/dates';
import { pictureOf, type PlacedNode } from '@/lib/thread/layout';
import type { ThreadForStaff } from '@/lib/thread/queries';
import type { ThreadNode } from '@/lib/thread/thread';
import { EditLinks, ThreadLinks } from './edit-links';
import { rowHeight, ThreadLines } from './thread-lines';
import { aroundOf, hrefOf, nameOf } from './thread-words';

type Props = Readonly<{ shown: ThreadForStaff; headingLevel: 2 | 3 }>;

/**
 * The thread drawn: five columns of places, lines behind them. On the phone and for a screen reader the columns are
 * lists, and each place says in words what it hangs on.
 */
export async function ThreadView({ shown, headingLevel }: Props) {
  const t = await getTranslations('thread');
  const { thread, revisions, iepId, canEdit } = shown;
  const picture = pictureOf(thread);
  const nodes = new Map(thread.nodes.map((node) => [node.id, node]));
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <ThreadLinks thread={thread} revisions={revisions} iepId={iepId}>
      <LooseEnds shown={shown} />
      <div className="grid gap-6 lg:grid-cols-5 lg:gap-0">
        {picture.columns.map(({ column }) => (
          <Heading key={column} aria-hidden className="hidden text-base lg:block">
            {t(`columns.${column}`)}
          </Heading>
        ))}
      </div>
      <div className="relative grid gap-6 lg:grid-cols-5 lg:gap-0">
        <ThreadLines picture={picture} />
        {picture.columns.map(({ column, nodes: own }) => (
          <section key={column} aria-label={t(`columns.${column}`)} className="relative min-w-0">
            <Heading className="mb-2 text-base lg:sr-only">{t(`columns.${column}`)}</Heading>
            {own.length === 0 && <p className="text-sm text-ink-soft">{t('empty_column')}</p>}
            <ul>
              {own.map((node) => (
                <Place
                  key={node.id}
                  node={node}
                  shown={shown}
                  around={aroundOf(node, nodes, thread.edges, t('no_words'))}
                  canEdit={canEdit}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {picture.unused.length > 0 && <Unused nodes={picture.unused} shown={shown} />}
    </ThreadLinks>
  );
}

async function LooseEnds({ shown }: Readonly<{ shown: ThreadForStaff }>) {
  const t = await getTranslations('thread');
  const loose = shown.thread.nodes.filter(({ orphan }) => orphan !== null && orphan !== 'unused');
  return (
    <Callout tone={loose.length > 0 ? 'thread' : 'ok'} title={t('loose.title', { count: loose.length })}>
      {loose.length === 0 ? t('loose.none') : null}
      <ul className="mt-1 grid gap-1">
        {loose.map((node) => (
          <li key={node.id}>
            <Link href={hrefOf(node, shown)}>{nameOf(node, t(`kinds.${node.kind}`))}</Link>{' '}
            {t(`loose.${node.orphan ?? 'unused'}`)}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

type PlaceProps = Readonly<{
  node: PlacedNode;
  shown: ThreadForStaff;
  around: { before: string[]; after: string[] };
  canEdit: boolean;
}>;

async function Place({ node, shown, around, canEdit }: PlaceProps) {
  const t = await getTranslations('thread');
  const words = await wordsOf(node);
  return (
    <li
      className="pb-3 lg:h-(--row) lg:w-[84%] lg:overflow-hidden"
      style={{ '--row': `${rowHeight}rem` } as React.CSSProperties}
    >
      <div
        className={cx(
          'grid content-start gap-1 rounded-md bg-surface px-3 py-2 shadow-sm lg:h-full',
          node.orphan ? 'outline-2 -outline-offset-2 outline-thread-line outline-dashed' : null,
        )}
      >
        <Link
          href={hrefOf(node, shown)}
          className={cx('text-sm text-ink', node.orphan ? 'line-clamp-2' : 'line-clamp-3')}
          title={words}
        >
          {words}
        </Link>
        {node.orphan && (
          <p className="text-xs font-semibold text-thread lg:line-clamp-2">{t(`loose.${node.orphan}`)}</p>
        )}
        <div className="text-xs text-ink-soft lg:sr-only">
          {around.before.length > 0 && <p>{t('rests_on', { names: around.before.join('; ') })}</p>}
          {around.after.length > 0 && <p>{t('leads_to', { names: around.after.join('; ') })}</p>}
        </div>
        {canEdit && node.kind !== 'progress' && <EditLinks nodeId={node.id} name={words} />}
      </div>
    </li>
  );
}

async function wordsOf(node: ThreadNode): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('thread'), getLocale()]);
  if (node.kind !== 'progress') {
    const words = node.kind === 'evidence' && node.label ? `${node.label}: ${node.text}` : node.text;
    return words.trim() || t('no_words');
  }
  if (!node.on) return t('measured_none');
  return t('measured', {
    value: node.text,
    date: formatCalendarDate(node.on, locale, 'short'),
    count: Number(node.label),
  });
}

async function Unused({ nodes, shown }: Readonly<{ nodes: readonly ThreadNode[]; shown: ThreadForStaff }>) {
  const t = await getTranslations('thread');
  return (
    <Disclosure summary={t('unused_title', { count: nodes.length })}>
      <ul className="grid gap-2">
        {nodes.map((node) => (
          <li
            key={node.id}
            className={cx(
              'grid gap-1 rounded-md bg-surface px-3 py-2 shadow-sm',
              node.orphan ? 'outline-2 -outline-offset-2 outline-thread-line outline-dashed' : null,
            )}
          >
            <Link href={hrefOf(node, shown)} className="text-sm text-ink">
              {nameOf(node, t('no_words'))}
            </Link>
            <p className="text-xs text-ink-soft">{node.orphan ? t(`loose.${node.orphan}`) : t('cited')}</p>
            {shown.canEdit && <EditLinks nodeId={node.id} name={nameOf(node, t('no_words'))} />}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
