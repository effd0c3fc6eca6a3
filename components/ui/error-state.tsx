import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type ErrorStateProps = Readonly<{
  title: string;
  /** What happened. */
  children: ReactNode;
  /** What is safe, for example "Everything you wrote until 10:42 is saved." */
  safe?: ReactNode;
  /** What to do: buttons or links. */
  action?: ReactNode;
  /** To quote when asking for help. */
  reference?: string;
  headingLevel?: 1 | 2 | 3;
}>;

/** Something failed: what happened, what is safe, what to do. */
export function ErrorState({ title, children, safe, action, reference, headingLevel = 2 }: ErrorStateProps) {
  const t = useTranslations('errors');
  const Heading = `h${headingLevel}` as const;
  return (
    <div
      role="alert"
      className="grid max-w-prose gap-3 rounded-md border-s-4 border-late bg-surface px-6 py-5 shadow-sm"
    >
      <Heading>{title}</Heading>
      <div>{children}</div>
      {safe ? <p className="text-ink-soft">{safe}</p> : null}
      {action ? <div className="flex flex-wrap gap-2 pt-1">{action}</div> : null}
      {reference ? (
        <p className="text-sm text-ink-soft">
          {t('reference')} <code className="font-mono text-ink select-all">{reference}</code>
        </p>
      ) : null}
    </div>
  );
}
