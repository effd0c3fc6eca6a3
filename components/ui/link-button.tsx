import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonStyle, type ButtonSize, type ButtonTone } from './button-style';

type LinkButtonProps = ComponentProps<typeof Link> & Readonly<{ tone?: ButtonTone; size?: ButtonSize }>;

/** A link that looks like a button: it goes somewhere. For files pass `prefetch={false}`. */
export function LinkButton({ tone, size, className, ...props }: LinkButtonProps) {
  return <Link {...props} className={buttonStyle(tone, size, className)} />;
}
