/** Shared by Tabs (panels) and NavTabs (links). */
export const tabListStyle =
  'flex shrink-0 gap-x-1 overflow-x-auto border-b border-line [scrollbar-width:none]';

export const tabStyle =
  'relative flex min-h-10 cursor-pointer items-center px-3 pt-1 pb-1.5 text-[length:calc(var(--type)*0.95)] font-semibold whitespace-nowrap text-ink-soft no-underline ' +
  'transition-colors hover:text-ink hover:no-underline data-selected:text-ink aria-[current]:text-ink data-disabled:opacity-60 focus-visible:-outline-offset-3 ' +
  'after:absolute after:inset-x-2 after:bottom-0 after:h-[3px] after:rounded-t-xs data-selected:after:bg-accent aria-[current]:after:bg-accent';
