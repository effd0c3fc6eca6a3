'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { createContext, use, useMemo, useState, useTransition, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { showToast } from '@/components/ui/toast-queue';
import { changeLinksAction } from '@/lib/thread/actions';
import { editOf, possibleEdges, undoOf, type LinkEdit } from '@/lib/thread/edits';
import type { LinksNow } from '@/lib/thread/mutations';
import type { SectionRevisions } from '@/lib/thread/queries';
import type { Thread } from '@/lib/thread/thread';
import { LinkChoices } from './link-choices';

type Shown = Readonly<{ iepId: string; thread: Thread; revisions: SectionRevisions }>;
const context = createContext<Shown | null>(null);

/** Gives the buttons on the places what they need to change links. */
export function ThreadLinks({ children, ...shown }: Shown & Readonly<{ children: ReactNode }>) {
  const { iepId, thread, revisions } = shown;
  const value = useMemo(() => ({ iepId, thread, revisions }), [iepId, thread, revisions]);
  return (
    <context.Provider value={value}>
      <div className="grid gap-4">{children}</div>
    </context.Provider>
  );
}

/** Opens the links of one place of the thread. */
export function EditLinks({ nodeId, name }: Readonly<{ nodeId: string; name: string }>) {
  const t = useTranslations('thread');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="-ms-2 justify-self-start" data-print="hidden">
      <Button tone="quiet" size="sm" onPress={() => setIsOpen(true)} aria-label={t('edit_of', { name })}>
        {t('edit')}
      </Button>
      {isOpen && <LinksDialog nodeId={nodeId} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

function LinksDialog({ nodeId, onClose }: Readonly<{ nodeId: string; onClose: () => void }>) {
  const t = useTranslations('thread');
  const errors = useTranslations('errors');
  const shown = use(context);
  const [now, setNow] = useState<LinksNow>({
    revisions: shown?.revisions ?? {},
    edges: shown?.thread.edges ?? [],
  });
  const [wished, setWished] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  const saveLinks = useSaveLinks(shown?.iepId ?? '');
  const node = shown?.thread.nodes.find(({ id }) => id === nodeId);
  if (!shown || !node) return null;
  const possible = possibleEdges(shown.thread, nodeId);
  const edit = editOf(now.edges, possible, wished);
  const save = () =>
    start(async () => {
      const result = await saveLinks(edit, now.revisions);
      if (result.ok) return onClose();
      // The choice stays; it is made again over the links as they are now.
      if (result.code === 'conflict' && result.payload) setNow(result.payload as LinksNow);
      setProblem(errors(result.reason ?? result.code, { seconds: result.retryAfterSeconds ?? 0 }));
    });
  return (
    <Dialog
      isOpen
      placement="side"
      title={t('dialog.title', { kind: t(`kinds.${node.kind}`) })}
      description={node.text}
      onOpenChange={(open) => !open && onClose()}
    >
      {problem && (
        <div role="alert">
          <Callout tone="problem">{problem}</Callout>
        </div>
      )}
      <LinkChoices
        nodeId={nodeId}
        thread={shown.thread}
        standing={now.edges}
        possible={possible}
        wished={wished}
        onWish={(key, wish) => setWished(new Map(wished).set(key, wish))}
      />
      <DialogActions>
        <Button onPress={onClose}>{t('dialog.cancel')}</Button>
        <Button
          tone="primary"
          isPending={isPending}
          isDisabled={edit.add.length + edit.remove.length === 0}
          onPress={save}
        >
          {t('dialog.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Saves an edit, and offers to take it back. */
function useSaveLinks(iepId: string) {
  const t = useTranslations('thread');
  const common = useTranslations('common');
  const errors = useTranslations('errors');
  const router = useRouter();
  const send = ({ add, remove }: LinkEdit, revisions: SectionRevisions) =>
    changeLinksAction({ iepId, revisions, add, remove }).catch(
      () => ({ ok: false, code: 'unavailable' }) as const,
    );
  return async (edit: LinkEdit, revisions: SectionRevisions) => {
    const result: Awaited<ReturnType<typeof changeLinksAction>> = await send(edit, revisions);
    if (!result.ok) return result;
    const takeBack = async () => {
      const back = await send(undoOf(edit), result.value.revisions);
      if (back.ok) showToast(t('undone'));
      else showToast(errors(back.code), { tone: 'problem' });
      router.refresh();
    };
    showToast(t('saved'), { action: { label: common('undo'), onPress: () => void takeBack() } });
    router.refresh();
    return result;
  };
}
