'use client';

import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { cx } from './cx';

const chipStyle =
  'ms-1 inline-flex items-center gap-1 rounded-sm bg-thread-soft px-1.5 py-0.5 align-[0.12em] font-ui text-xs leading-tight font-semibold whitespace-nowrap text-thread';

type ChipProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> &
  Readonly<{ children: ReactNode; className?: string }>;

/** A source at the end of a sentence: the passage it rests on. Pressing it opens the document there. */
export function SourceChip({ children, className, ...props }: ChipProps) {
  return (
    <AriaButton
      {...props}
      className={cx(chipStyle, 'transition-colors hover:bg-thread hover:text-surface', className)}
    >
      {children}
    </AriaButton>
  );
}

/** The same, where there is nothing to open. */
export function ChipLabel({ children }: Readonly<{ children: ReactNode }>) {
  return <span className={chipStyle}>{children}</span>;
}
