import type { ReactNode } from 'react';

type ProgressBarProps = Readonly<{
  label: string;
  /** What is done and what is next, in words: "Drafting present levels, 3 of 7". Shown; the label is read. */
  detail?: ReactNode;
  /** 0 to `max`; left out while the length is unknown. */
  value?: number;
  max?: number;
  /** Usually a Stop button. */
  children?: ReactNode;
}>;

/** How far a long piece of work has come. */
export function ProgressBar({ label, detail, value, max = 100, children }: ProgressBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm font-semibold text-ink-soft">
      <span aria-hidden={detail === undefined}>{detail ?? label}</span>
      <progress aria-label={label} value={value} max={max} className="progress-track min-w-24 flex-1" />
      {children}
    </div>
  );
}
