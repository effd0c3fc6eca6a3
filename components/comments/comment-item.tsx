'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { showToast } from '@/components/ui/toast-queue';
import { editCommentAction, removeCommentAction } from '@/lib/comments/actions';
import type { Colleague, CommentView } from '@/lib/comments/queries';
import { formatInstant } from '@/lib/format/dates';
import { CommentForm } from './comment-form';

type Props = Readonly<{
  comment: CommentView;
  colleagues: readonly Colleague[];
  timeZone: string;
  onChanged: () => Promise<void>;
}>;

/** One comment with its writer, its time and, where it was changed, its earlier wordings. */
export function CommentItem({ comment, colleagues, timeZone, onChanged }: Props) {
  const t = useTranslations('comments');
  const locale = useLocale();
  const [isEditing, setIsEditing] = useState(false);
  const at = (instant: string) => formatInstant(new Date(instant), timeZone, locale, 'date_time');

  async function remove(): Promise<void> {
    const result = await removeCommentAction({ commentId: comment.id }).catch(() => null);
    if (!result?.ok) showToast(t('failed'), { tone: 'problem' });
    await onChanged();
  }

  return (
    <li className="grid gap-1">
      <p className="m-0 text-sm text-ink-soft">
        <b className="text-ink">{comment.authorName}</b> · {at(comment.createdAt)}
        {comment.editedAt && !comment.isRemoved ? ` · ${t('edited')}` : ''}
      </p>
      {comment.isRemoved ? (
        <p className="m-0 text-ink-soft italic">{t('removed')}</p>
      ) : isEditing ? (
        <CommentForm
          label={t('edit')}
          submit={t('save')}
          colleagues={colleagues}
          initial={{ text: comment.text, mentions: [...comment.mentions] }}
          onCancel={() => setIsEditing(false)}
          onSend={async (written) => {
            const result = await editCommentAction({
              commentId: comment.id,
              revision: comment.revision,
              ...written,
            });
            if (result.ok) setIsEditing(false);
            await onChanged();
            return result;
          }}
        />
      ) : (
        <>
          <p className="m-0 whitespace-pre-wrap break-words">{comment.text}</p>
          <Told comment={comment} colleagues={colleagues} />
          {comment.earlier.length > 0 && (
            <Disclosure summary={t('earlier', { count: comment.earlier.length })} className="text-sm">
              <ol className="m-0 grid gap-1 ps-4">
                {comment.earlier.map((version) => (
                  <li key={version.at} className="whitespace-pre-wrap">
                    <span className="text-ink-soft">{at(version.at)}:</span> {version.text}
                  </li>
                ))}
              </ol>
            </Disclosure>
          )}
          {comment.isOwn && (
            <div className="flex gap-1">
              <Button size="sm" tone="quiet" onPress={() => setIsEditing(true)}>
                {t('edit')}
              </Button>
              <Button size="sm" tone="quiet" onPress={() => void remove()}>
                {t('remove')}
              </Button>
            </div>
          )}
        </>
      )}
    </li>
  );
}

function Told({ comment, colleagues }: Pick<Props, 'comment' | 'colleagues'>) {
  const t = useTranslations('comments');
  const names = colleagues.filter(({ userId }) => comment.mentions.includes(userId)).map(({ name }) => name);
  if (names.length === 0) return null;
  return <p className="m-0 text-sm text-ink-soft">{t('told', { names: names.join(', ') })}</p>;
}
