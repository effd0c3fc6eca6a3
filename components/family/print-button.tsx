'use client';

import { Printer } from 'lucide-react';
import { buttonStyle } from '@/components/ui/button-style';

export function PrintButton({ label }: Readonly<{ label: string }>) {
  return (
    <button type="button" className={buttonStyle('secondary', 'lg')} onClick={() => window.print()}>
      <Printer aria-hidden size={20} />
      {label}
    </button>
  );
}
