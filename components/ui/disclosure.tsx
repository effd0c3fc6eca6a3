import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';

type DisclosureProps = Readonly<{
  summary: ReactNode;
  isOpen?: boolean;
  className?: string;
  children: ReactNode;
}>;

/** More, on request. Native details: opens before hydration and by find-in-page, and prints open content. */
export function Disclosure({ summary, isOpen, className, children }: DisclosureProps) {
  return (
    <details open={isOpen} className={cx('group/details', className)}>
      <summary className="inline-flex min-h-8 list-none items-center gap-1.5 rounded-sm font-semibold text-accent marker:hidden [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          size={16}
          className="shrink-0 transition-transform group-open/details:rotate-90 rtl:-scale-x-100"
        />
        {summary}
      </summary>
      <div className="pt-2 ps-5.5">{children}</div>
    </details>
  );
}
