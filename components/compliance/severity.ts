import type { StateTone } from '@/components/ui/state-pill';
import type { Severity } from '@/lib/compliance/finding';

/** Triangle, diamond and ring: the shape says what the colour says. */
export const severityTones = { error: 'late', warning: 'due', info: 'none' } as const satisfies Record<
  Severity,
  StateTone
>;
