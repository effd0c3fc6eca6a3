import type { ReactNode } from 'react';

type SummarySectionProps = Readonly<{ id?: string; title: string; children: ReactNode }>;

/** One part of the family's page. */
export function SummarySection({ id, title, children }: SummarySectionProps) {
  return (
    <section id={id} aria-label={title} className="mt-10 scroll-mt-4">
      <h2 className="mb-3">{title}</h2>
      {children}
    </section>
  );
}
