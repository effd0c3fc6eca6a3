'use client';

import { useTranslations } from 'next-intl';
import { useTransition, type ReactNode } from 'react';
import { Button, type ButtonProps } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast-queue';
import type { ActionResult } from '@/lib/result';

type Act = (input: unknown) => Promise<ActionResult<unknown>>;

type ActButtonProps = Readonly<{
  /** A server action and what it is told. */
  action: Act;
  input: Readonly<Record<string, string>>;
  /** Said in a toast when done. */
  done: string;
  /** Takes it back with the same input, from the toast. */
  undo?: Readonly<{ action: Act; done: string }>;
  /** The accessible name, when the words alone do not say of what. */
  label?: string;
  tone?: ButtonProps['tone'];
  children: ReactNode;
}>;

/** One change at one press, with a way back instead of a question. */
export function ActButton({ action, input, done, undo, label, tone = 'quiet', children }: ActButtonProps) {
  const t = useTranslations('students');
  const common = useTranslations('common');
  const [isPending, startTransition] = useTransition();

  function run(act: Act, onDone: () => void) {
    startTransition(async () => {
      const result = await act(input).catch(() => null);
      if (result?.ok) onDone();
      else showToast(t('actFailed'), { tone: 'problem' });
    });
  }

  function press() {
    run(action, () => {
      const back = undo && {
        label: common('undo'),
        onPress: () => run(undo.action, () => showToast(undo.done)),
      };
      showToast(done, back ? { action: back } : {});
    });
  }

  return (
    <Button size="sm" tone={tone} isPending={isPending} onPress={press} aria-label={label}>
      {children}
    </Button>
  );
}
