'use client';

import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './kbd';

type TooltipProps = Readonly<{ text: string; shortcut?: string; delayMs?: number; children: ReactNode }>;

/** A short name or explanation for the one focusable control inside it. Never the only place of needed text. */
export function Tooltip({ text, shortcut, delayMs = 500, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={delayMs} closeDelay={80}>
      {children}
      <AriaTooltip
        offset={6}
        className="max-w-72 rounded-sm bg-ink px-2 py-1 text-sm text-ground shadow-lg transition-opacity data-entering:opacity-0 data-exiting:opacity-0"
      >
        {text}
        {shortcut ? <Kbd className="ms-2 border-current text-ground">{shortcut}</Kbd> : null}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
