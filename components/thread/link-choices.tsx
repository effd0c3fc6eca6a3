'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { edgeKey } from '@/lib/thread/edits';
import type { Thread, ThreadEdge } from '@/lib/thread/thread';
import { nameOf } from './thread-words';

type Props = Readonly<{
  nodeId: string;
  thread: Thread;
  standing: readonly ThreadEdge[];
  possible: readonly ThreadEdge[];
  wished: ReadonlyMap<string, boolean>;
  onWish: (edgeKey: string, wish: boolean) => void;
}>;

/** What comes before a place on the thread and what after, each with a box to tick. */
export function LinkChoices({ nodeId, possible, ...choices }: Props) {
  const t = useTranslations('thread.dialog');
  const before = possible.filter(({ to }) => to === nodeId);
  const after = possible.filter(({ from }) => from === nodeId);
  if (possible.length === 0) return <p className="text-ink-soft">{t('nothing')}</p>;
  return (
    <>
      <Choices legend={t('before')} edges={before} end="from" {...choices} />
      <Choices legend={t('after')} edges={after} end="to" {...choices} />
    </>
  );
}

type ChoicesProps = Omit<Props, 'nodeId' | 'possible'> &
  Readonly<{ legend: string; edges: readonly ThreadEdge[]; end: 'from' | 'to' }>;

function Choices({ legend, edges, end, thread, standing, wished, onWish }: ChoicesProps) {
  const t = useTranslations('thread');
  if (edges.length === 0) return null;
  const nodes = new Map(thread.nodes.map((node) => [node.id, node]));
  const now = new Set(standing.map(edgeKey));
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {edges.map((edge) => {
        const node = nodes.get(edge[end]);
        const key = edgeKey(edge);
        return node ? (
          <Checkbox
            key={key}
            checked={wished.get(key) ?? now.has(key)}
            onChange={(event) => onWish(key, event.target.checked)}
            label={`${t(`kinds.${node.kind}`)}: ${nameOf(node, t('no_words'))}`}
          />
        ) : null;
      })}
    </fieldset>
  );
}
