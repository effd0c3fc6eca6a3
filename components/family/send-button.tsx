'use client';

import { useFormStatus } from 'react-dom';
import { buttonStyle } from '@/components/ui/button-style';

/** Sends the form it stands in; a plain button, so that the family's pages stay light. */
export function SendButton({ label, sending }: Readonly<{ label: string; sending: string }>) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending}
      className={buttonStyle('primary', 'lg', 'sm:justify-self-start')}
    >
      {pending ? sending : label}
    </button>
  );
}
