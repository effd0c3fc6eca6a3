'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from '@/components/ui/button';

type SubmitButtonProps = Omit<ButtonProps, 'type' | 'isPending'> & Readonly<{ children: ReactNode }>;

/** Sends the form it stands in and shows that it is being sent. */
export function SubmitButton({ tone = 'primary', children, ...props }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...props}
      className={props.className ?? 'sm:justify-self-start'}
      tone={tone}
      type="submit"
      isPending={pending}
    >
      {children}
    </Button>
  );
}
