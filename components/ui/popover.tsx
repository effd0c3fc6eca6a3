'use client';

import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import { cx } from './cx';
import { overlayStyle } from './overlay-style';

type PopoverProps = Pick<
  AriaPopoverProps,
  'placement' | 'isOpen' | 'onOpenChange' | 'triggerRef' | 'offset' | 'isNonModal'
> &
  Readonly<{ label: string; className?: string; children: ReactNode | ((close: () => void) => ReactNode) }>;

/** A small panel beside the button that opens it. Put both in a DialogTrigger. */
export function Popover({ label, className, children, ...props }: PopoverProps) {
  return (
    <AriaPopover offset={6} {...props} className={cx(overlayStyle, 'max-w-96')}>
      <AriaDialog
        aria-label={label}
        className={cx('max-h-[inherit] overflow-auto p-4 outline-none', className)}
      >
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </AriaDialog>
    </AriaPopover>
  );
}
