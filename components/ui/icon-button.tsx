'use client';

import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { buttonStyle, type ButtonTone } from './button-style';
import { Tooltip } from './tooltip';

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> &
  Readonly<{
    label: string;
    tone?: ButtonTone;
    size?: 'sm' | 'md';
    shortcut?: string;
    className?: string;
    children: ReactNode;
  }>;

const squares = { sm: 'size-8 min-h-8 px-0', md: 'size-control px-0' } as const;

/** A button with only an icon: its name shows in a tooltip. For toolbars; elsewhere put a word beside the icon. */
export function IconButton({
  label,
  tone = 'quiet',
  size = 'md',
  shortcut,
  className,
  children,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...props}
        aria-label={label}
        className={buttonStyle(tone, size, `${squares[size]} ${className ?? ''}`)}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}
