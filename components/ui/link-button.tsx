import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonStyle, type ButtonSize, type ButtonTone } from './button-style';

type LinkButtonProps = ComponentProps<typeof Link> &
  Readonly<{ tone?: ButtonTone; size?: ButtonSize; isWide?: boolean }>;

/**
 * A link that looks like a button: it goes somewhere. `isWide` fills the line, words at the start and an arrow or number at the end. For files pass `prefetch={false}`.
 */
export function LinkButton({ tone, size, isWide, className, ...props }: LinkButtonProps) {
  return <Link {...props} className={buttonStyle(tone, size, className, isWide)} />;
}
