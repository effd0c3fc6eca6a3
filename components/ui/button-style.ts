import { cx } from './cx';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const base =
  'relative inline-flex items-center gap-2 rounded-md border font-semibold leading-tight no-underline hover:no-underline ' +
  'transition-colors select-none disabled:border-line disabled:bg-sunken disabled:text-ink-soft ' +
  'data-disabled:border-line data-disabled:bg-sunken data-disabled:text-ink-soft [&_svg]:shrink-0';

const tones = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-edge bg-surface text-ink hover:bg-accent-soft hover:border-accent',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-accent-soft',
  danger: 'border-late bg-surface text-late hover:bg-late-soft',
} as const satisfies Record<ButtonTone, string>;

const sizes = {
  sm: 'min-h-8 px-2.5 py-1 text-sm',
  md: 'min-h-control px-4 py-1.5 text-[length:calc(var(--type)*0.95)]',
  lg: 'min-h-13 px-5 py-2 text-base',
} as const satisfies Record<ButtonSize, string>;

/** The look of a button, shared by buttons and links that look like one. `isWide` fills the line. */
export function buttonStyle(
  tone: ButtonTone = 'secondary',
  size: ButtonSize = 'md',
  className?: string,
  isWide = false,
): string {
  const spread = isWide ? 'w-full justify-between text-start' : 'justify-center text-center';
  return cx(base, spread, tones[tone], sizes[size], className);
}
