'use client';

import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { StoredGateResult } from '@/lib/drafting/suggestion';

/** What code checked about a drafted sentence, and what it found. */
export function GateList({ gates }: Readonly<{ gates: readonly StoredGateResult[] }>) {
  const t = useTranslations('ieps');
  return (
    <ul className="grid gap-1 text-sm">
      {gates.map((gate) => (
        <li key={gate.gate} className="flex gap-2">
          {gate.passed ? (
            <Check aria-hidden size={16} className="mt-0.5 text-ok" />
          ) : (
            <X aria-hidden size={16} className="mt-0.5 text-late" />
          )}
          <span>
            <span className="sr-only">{gate.passed ? t('gates.passed') : t('gates.failed')}: </span>
            {t.has(`gates.${gate.gate}`) ? t(`gates.${gate.gate}`) : gate.gate}
            {gate.detail && <span className="text-ink-soft"> ({gate.detail})</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
