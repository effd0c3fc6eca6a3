import { useTranslations } from 'next-intl';
import { cx } from './cx';

/** A grey shape of the size of what is coming. Give it width and height by class. */
export function Skeleton({ className = 'h-4 w-full' }: Readonly<{ className?: string }>) {
  return (
    <div
      aria-hidden
      className={cx('animate-shimmer bg-track', !className.includes('rounded') && 'rounded-sm', className)}
    />
  );
}

/** Lines of text to come. */
export function SkeletonText({ lines = 3 }: Readonly<{ lines?: number }>) {
  return (
    <div className="grid gap-2.5">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={cx('h-4', line === lines - 1 ? 'w-3/5' : 'w-full')} />
      ))}
    </div>
  );
}

/** A table to come: the same head and row height as Table. */
export function SkeletonTable({ rows = 6 }: Readonly<{ rows?: number }>) {
  return (
    <div className="overflow-hidden rounded-md bg-surface shadow-sm">
      <div className="h-10 bg-sunken" />
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-17 items-center gap-6 border-t border-line px-3.5">
          <Skeleton className="h-4 w-1/4" />
          <Skeleton className="h-6 w-32 rounded-full" />
          <Skeleton className="h-4 flex-1" />
        </div>
      ))}
    </div>
  );
}

/** Wraps skeletons of a page or part: says "Loading" once to screen readers. */
export function LoadingRegion({
  children,
  className,
}: Readonly<{ children: React.ReactNode; className?: string }>) {
  const t = useTranslations('common');
  return (
    <div aria-live="polite" aria-busy="true" className={className}>
      <span className="sr-only">{t('loading')}</span>
      {children}
    </div>
  );
}
