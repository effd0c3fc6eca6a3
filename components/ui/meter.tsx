import { cx } from './cx';
import type { StateTone } from './state-pill';

type MeterProps = Readonly<{
  label: string;
  value: number;
  max: number;
  /** The amount in words: "31 of 42". */
  valueText: string;
  tone?: StateTone;
  isLabelHidden?: boolean;
  className?: string;
}>;

const fills = { ok: 'bg-ok', due: 'bg-due', late: 'bg-late', none: 'bg-accent' } as const satisfies Record<
  StateTone,
  string
>;

/** An amount within a known range, in words; the bar only draws them. For work under way use ProgressBar. */
export function Meter({ label, value, max, valueText, tone = 'none', isLabelHidden, className }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={cx('grid gap-1', className)}>
      <div className="flex justify-between gap-3 text-sm">
        <span className={isLabelHidden ? 'sr-only' : 'font-semibold'}>{label}</span>
        <span className="tabular text-ink-soft">{valueText}</span>
      </div>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-track">
        <div
          className={cx(
            'h-full origin-left rounded-full rtl:origin-right forced-colors:bg-[Highlight]',
            fills[tone],
          )}
          style={{ transform: `scaleX(${share})` }}
        />
      </div>
    </div>
  );
}
