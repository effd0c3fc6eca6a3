'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { Checkbox } from '@/components/ui/checkbox';
import { openThreadAction } from '@/lib/comments/actions';
import { CommentForm } from './comment-form';
import { ThreadItem, type ThreadTarget } from './thread-item';
import type { Place } from './use-place';
import type { TalkState } from './use-talk';

type Props = Readonly<{
  iepId: string;
  place: Place | null;
  talk: TalkState;
  timeZone: string;
  onJump: (place: ThreadTarget) => void;
}>;

/** The team's talk about the plan. Families never see it. */
export function CommentsPanel({ iepId, place, talk: { talk, hasFailed, refresh }, timeZone, onJump }: Props) {
  const t = useTranslations('comments');
  const ieps = useTranslations('ieps');
  const [showsResolved, setShowsResolved] = useState(false);
  const threads = talk?.threads ?? [];
  const resolvedCount = threads.filter(({ resolved }) => resolved !== null).length;
  const shown = threads.filter(({ resolved }) => showsResolved || resolved === null);
  return (
    <section aria-label={t('title')} className="grid gap-4 font-ui">
      {hasFailed && <Callout tone="problem">{t('not_loaded')}</Callout>}
      {place ? (
        <div className="grid gap-2">
          <p className="m-0 text-sm text-ink-soft">
            {t('about', { section: ieps(`sections.${place.sectionKey}`) })}
            {place.quote && <span className="block font-doc text-ink">“{place.quote}”</span>}
          </p>
          <CommentForm
            label={t('new')}
            submit={t('send')}
            colleagues={talk?.colleagues ?? []}
            onSend={async (written) => {
              const result = await openThreadAction({ iepId, ...place, ...written });
              await refresh();
              return result;
            }}
          />
        </div>
      ) : (
        <p className="m-0 text-ink-soft">{t('choose_place')}</p>
      )}
      {resolvedCount > 0 && (
        <Checkbox
          label={t('show_resolved', { count: resolvedCount })}
          checked={showsResolved}
          onChange={(event) => setShowsResolved(event.target.checked)}
        />
      )}
      {talk && shown.length === 0 && <p className="m-0 text-ink-soft">{t('none')}</p>}
      <ul className="m-0 grid list-none gap-4 p-0">
        {shown.map((thread) => (
          <ThreadItem
            key={thread.id}
            thread={thread}
            colleagues={talk?.colleagues ?? []}
            timeZone={timeZone}
            onChanged={refresh}
            onJump={onJump}
          />
        ))}
      </ul>
      <p className="m-0 text-xs text-ink-soft">{t('private')}</p>
    </section>
  );
}
