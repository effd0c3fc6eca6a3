'use client';

import { LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { buttonStyle, type ButtonSize, type ButtonTone } from './button-style';
import { cx } from './cx';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> &
  Readonly<{ tone?: ButtonTone; size?: ButtonSize; className?: string; children: ReactNode }>;

/** A button. While `isPending` it keeps its size and focus, ignores presses and says so. */
export function Button({ tone, size, className, children, isPending = false, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} isPending={isPending} className={buttonStyle(tone, size, className)}>
      <span className={cx('inline-flex items-center justify-center gap-2', isPending && 'invisible')}>
        {children}
      </span>
      {isPending ? <PendingMark /> : null}
    </AriaButton>
  );
}

function PendingMark() {
  const t = useTranslations('common');
  return (
    <span className="absolute inset-0 grid place-items-center">
      <LoaderCircle aria-hidden size={18} className="animate-spin" />
      <span className="sr-only">{t('working')}</span>
    </span>
  );
}
