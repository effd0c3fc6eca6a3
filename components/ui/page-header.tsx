import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

type PageHeaderProps = Readonly<{
  title: ReactNode;
  /** One line under the title. */
  subtitle?: ReactNode;
  /** A StatePill beside the title. */
  status?: ReactNode;
  crumbs?: readonly Crumb[];
  /** Buttons at the end; the main one last. */
  actions?: ReactNode;
}>;

/** The one h1 of a page, where it stands, and what can be done with it. */
export function PageHeader({ title, subtitle, status, crumbs, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 grid gap-1.5">
      {crumbs ? <Breadcrumbs items={crumbs} /> : null}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1>{title}</h1>
            {status}
          </div>
          {subtitle ? <p className="mt-0.5 text-sm text-ink-soft">{subtitle}</p> : null}
        </div>
        {actions ? (
          <div className="flex flex-wrap gap-2" data-print="hidden">
            {actions}
          </div>
        ) : null}
      </div>
    </header>
  );
}
