import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

type TableProps = Readonly<{
  /** What the table holds; read by screen readers, shown when `isCaptionShown`. */
  caption: string;
  isCaptionShown?: boolean;
  density?: 'comfortable' | 'dense';
  className?: string;
  children: ReactNode;
}>;

/** A plain semantic table: write thead, tbody, tr with HeadCell and Cell. Scrolls sideways inside itself. */
export function Table({ caption, isCaptionShown, density = 'comfortable', className, children }: TableProps) {
  return (
    // Focusable, because a region that scrolls must be reachable by keyboard.
    <section
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={cx(
        'relative overflow-x-auto rounded-md bg-surface shadow-sm print:overflow-visible print:shadow-none',
        className,
      )}
    >
      <table
        data-density={density}
        className="group/table w-full border-collapse max-sm:min-w-160 text-[length:calc(var(--type)*0.95)]"
      >
        <caption className={isCaptionShown ? 'px-3.5 py-2.5 text-start font-semibold' : 'sr-only'}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

export function HeadCell({
  className,
  isNumber,
  ...props
}: ComponentProps<'th'> & Readonly<{ isNumber?: boolean }>) {
  return (
    <th
      scope="col"
      {...props}
      className={cx(
        'bg-sunken px-3.5 py-2.5 text-sm font-semibold text-ink-soft group-data-[density=dense]/table:py-1.5',
        isNumber ? 'text-end' : 'text-start',
        className,
      )}
    />
  );
}

const cell =
  'border-t border-line px-3.5 py-3 align-middle group-data-[density=dense]/table:py-1.5 [&_small]:block';

export function Cell({
  className,
  isNumber,
  ...props
}: ComponentProps<'td'> & Readonly<{ isNumber?: boolean }>) {
  return <td {...props} className={cx(cell, isNumber && 'tabular text-end', className)} />;
}

/** The cell that names its row. */
export function RowHead({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="row"
      {...props}
      className={cx(
        cell,
        'text-start font-normal max-sm:min-w-44 [&_a]:font-semibold [&_a]:text-ink [&_a]:no-underline [&_a:hover]:underline',
        className,
      )}
    />
  );
}

/** A body row that answers to the pointer. */
export function Row({ className, ...props }: ComponentProps<'tr'>) {
  return (
    <tr
      {...props}
      className={cx(
        'transition-colors hover:bg-[color-mix(in_oklch,var(--accent-soft)_45%,var(--surface))]',
        className,
      )}
    />
  );
}
