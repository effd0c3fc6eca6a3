'use client';

import { Check, RotateCcw } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast-queue';
import { addCommentAction, reopenThreadAction, resolveThreadAction } from '@/lib/comments/actions';
import type { Colleague, ThreadView } from '@/lib/comments/queries';
import { formatInstant } from '@/lib/format/dates';
import { CommentForm } from './comment-form';
import { CommentItem } from './comment-item';

export type ThreadTarget = Readonly<{ sectionKey: string; sentenceId?: string }>;

type Props = Readonly<{
  thread: ThreadView;
  colleagues: readonly Colleague[];
  timeZone: string;
  onChanged: () => Promise<void>;
  onJump: (place: ThreadTarget) => void;
}>;

/** One conversation with its place in the plan, its comments, an answer and Resolve. */
export function ThreadItem({ thread, colleagues, timeZone, onChanged, onJump }: Props) {
  const t = useTranslations('comments');
  const ieps = useTranslations('ieps');
  const locale = useLocale();
  const [isAnswering, setIsAnswering] = useState(false);
  const { resolved } = thread;

  async function settle(): Promise<void> {
    const settleThread = resolved ? reopenThreadAction : resolveThreadAction;
    const result = await settleThread({ threadId: thread.id }).catch(() => null);
    if (!result?.ok) showToast(t('failed'), { tone: 'problem' });
    await onChanged();
  }

  return (
    <li className="grid gap-3 border-b border-line pb-4 last:border-0">
      <div>
        <Button
          size="sm"
          tone="quiet"
          onPress={() =>
            onJump({
              sectionKey: thread.sectionKey,
              ...(thread.sentenceId ? { sentenceId: thread.sentenceId } : {}),
            })
          }
        >
          {ieps(`sections.${thread.sectionKey}`)}
        </Button>
        {thread.quote && (
          <blockquote className="m-0 border-s-2 border-thread-line ps-3 font-doc text-sm">
            {thread.quote}
          </blockquote>
        )}
      </div>
      <ul className="m-0 grid list-none gap-3 p-0">
        {thread.comments.map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            colleagues={colleagues}
            timeZone={timeZone}
            onChanged={onChanged}
          />
        ))}
      </ul>
      {resolved && (
        <p className="m-0 text-sm text-ink-soft">
          {t('resolved_by', {
            name: resolved.byName,
            at: formatInstant(new Date(resolved.at), timeZone, locale, 'date_time'),
          })}
        </p>
      )}
      {isAnswering ? (
        <CommentForm
          label={t('answer')}
          submit={t('send')}
          colleagues={colleagues}
          onCancel={() => setIsAnswering(false)}
          onSend={async (written) => {
            const result = await addCommentAction({ threadId: thread.id, ...written });
            if (result.ok) setIsAnswering(false);
            await onChanged();
            return result;
          }}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onPress={() => setIsAnswering(true)}>
            {t('answer')}
          </Button>
          <Button size="sm" tone="quiet" onPress={() => void settle()}>
            {resolved ? <RotateCcw aria-hidden size={14} /> : <Check aria-hidden size={14} />}{' '}
            {resolved ? t('reopen') : t('resolve')}
          </Button>
        </div>
      )}
    </li>
  );
}
