/** The look of what floats above the page. */
export const overlayStyle =
  'rounded-md border border-line bg-surface text-ink shadow-lg transition-[opacity,translate] ease-out ' +
  'data-entering:opacity-0 data-entering:-translate-y-1 data-exiting:opacity-0 outline-none';

/** A choice in a menu or list. */
export const menuItemStyle =
  'flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-[length:calc(var(--type)*0.95)] text-ink no-underline outline-none ' +
  'data-focused:bg-accent-soft data-hovered:bg-accent-soft data-disabled:text-ink-soft data-focus-visible:ring-2 data-focus-visible:ring-accent data-focus-visible:ring-inset';
