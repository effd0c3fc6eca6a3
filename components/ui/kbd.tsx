import type { ReactNode } from 'react';
import { cx } from './cx';

/** A key or chord, as printed on the keyboard. */
export function Kbd({ children, className }: Readonly<{ children: ReactNode; className?: string }>) {
  return (
    <kbd
      className={cx(
        'inline-block rounded-xs border px-1 font-ui text-xs leading-[1.5] font-semibold whitespace-nowrap',
        className ?? 'border-line text-ink-soft',
      )}
    >
      {children}
    </kbd>
  );
}
