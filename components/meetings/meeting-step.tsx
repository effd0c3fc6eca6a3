import type { ReactNode } from 'react';
import { StatePill } from '@/components/ui/state-pill';

export const meetingSteps = ['prepare', 'invite', 'hold', 'minutes'] as const;
export type MeetingStep = (typeof meetingSteps)[number];

type StepNavProps = Readonly<{
  label: string;
  steps: readonly Readonly<{ id: MeetingStep; label: string; isDone: boolean }>[];
  done: string;
}>;

/** The steps of a meeting, in their order; each leads to its part of the page. */
export function StepNav({ label, steps, done }: StepNavProps) {
  return (
    <nav aria-label={label} data-print="hidden" className="mb-6">
      <ol className="flex flex-wrap gap-x-6 gap-y-2">
        {steps.map(({ id, label: name, isDone }, index) => (
          <li key={id} className="flex items-center gap-2">
            <span
              aria-hidden
              className={`grid size-7 place-items-center rounded-full border text-sm font-semibold ${isDone ? 'border-ok bg-ok-soft text-ok' : 'border-edge text-ink-soft'}`}
            >
              {isDone ? '✓' : index + 1}
            </span>
            <a href={`#${id}`} className="font-semibold">
              {name}
              {isDone ? <span className="sr-only"> ({done})</span> : null}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type StepProps = Readonly<{ id: string; title: string; state?: string; hint?: string; children: ReactNode }>;

/** One part of the page of a meeting. */
export function Step({ id, title, state, hint, children }: StepProps) {
  return (
    <section
      id={id}
      // Only the letters are printed.
      data-print={id === 'invite' ? undefined : 'hidden'}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-32 gap-4 border-t border-line pt-6"
    >
      <div>
        <div className="flex flex-wrap items-center gap-3">
          <h2 id={`${id}-title`}>{title}</h2>
          {state ? <StatePill tone="ok">{state}</StatePill> : null}
        </div>
        {hint ? <p className="max-w-prose text-sm text-ink-soft">{hint}</p> : null}
      </div>
      {children}
    </section>
  );
}
