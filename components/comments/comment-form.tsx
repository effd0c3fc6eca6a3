'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Disclosure } from '@/components/ui/disclosure';
import { TextArea } from '@/components/ui/text-area';
import type { Colleague } from '@/lib/comments/queries';
import type { ActionResult } from '@/lib/result';

export type Written = Readonly<{ text: string; mentions: string[] }>;

type Props = Readonly<{
  label: string;
  submit: string;
  colleagues: readonly Colleague[];
  initial?: Written;
  onSend: (written: Written) => Promise<ActionResult<unknown>>;
  onCancel?: () => void;
}>;

/** Words, and who is told of them. What was typed stays until the server has it. */
export function CommentForm({ label, submit, colleagues, initial, onSend, onCancel }: Props) {
  const t = useTranslations('comments');
  const [text, setText] = useState(initial?.text ?? '');
  const [mentions, setMentions] = useState<readonly string[]>(initial?.mentions ?? []);
  const [state, setState] = useState<'idle' | 'sending' | 'failed' | 'conflict'>('idle');

  async function send(): Promise<void> {
    setState('sending');
    const result = await attempt(() => onSend({ text: text.trim(), mentions: [...mentions] }));
    if (result === 'ok') {
      setText('');
      setMentions([]);
      setState('idle');
    } else setState(result);
  }
  const toggle = (userId: string, isOn: boolean) =>
    setMentions((now) => (isOn ? [...now, userId] : now.filter((id) => id !== userId)));

  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={label}
        value={text}
        maxLength={4000}
        required
        rows={3}
        error={state === 'failed' || state === 'conflict' ? t(state) : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') void send();
        }}
      />
      {colleagues.length > 0 && (
        <Disclosure summary={t('tell', { count: mentions.length })} className="text-sm">
          <div className="grid">
            {colleagues.map(({ userId, name }) => (
              <Checkbox
                key={userId}
                label={name}
                checked={mentions.includes(userId)}
                onChange={(event) => toggle(userId, event.target.checked)}
              />
            ))}
          </div>
        </Disclosure>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          size="sm"
          tone="primary"
          isPending={state === 'sending'}
          isDisabled={text.trim() === ''}
        >
          {submit}
        </Button>
        {onCancel && (
          <Button size="sm" tone="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

async function attempt(send: () => Promise<ActionResult<unknown>>): Promise<'ok' | 'failed' | 'conflict'> {
  try {
    const result = await send();
    if (result.ok) return 'ok';
    return result.code === 'conflict' ? 'conflict' : 'failed';
  } catch {
    return 'failed';
  }
}
