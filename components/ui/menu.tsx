'use client';

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
} from 'react-aria-components/Menu';
import { Header } from 'react-aria-components/Header';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { cx } from './cx';
import { menuItemStyle, overlayStyle } from './overlay-style';

type MenuProps = Omit<AriaMenuProps<object>, 'className' | 'children' | 'items' | 'style'> &
  Readonly<{
    /** The Button that opens the menu. */
    trigger: ReactNode;
    placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
    children: ReactNode;
  }>;

/** A button and the choices it opens. For choosing a value in a form use Select. */
export function Menu({ trigger, placement = 'bottom start', children, ...props }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={cx(overlayStyle, 'max-w-80 min-w-48')}>
        <AriaMenu {...props} className="max-h-[inherit] overflow-auto p-1 outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

type MenuItemProps = Omit<AriaMenuItemProps, 'className' | 'children' | 'style'> &
  Readonly<{ icon?: ReactNode; hint?: ReactNode; tone?: 'plain' | 'danger'; children: ReactNode }>;

/** A choice: `onAction`, or `href` to go somewhere. */
export function MenuItem({ icon, hint, tone, children, ...props }: MenuItemProps) {
  const textValue = props.textValue ?? (typeof children === 'string' ? children : undefined);
  return (
    <AriaMenuItem
      {...props}
      textValue={textValue}
      className={cx(menuItemStyle, tone === 'danger' && 'text-late')}
    >
      {({ isSelected }) => (
        <>
          {icon}
          <span className="min-w-0 flex-1">
            {children}
            {hint ? <small className="block">{hint}</small> : null}
          </span>
          {isSelected ? <Check aria-hidden size={16} className="text-accent" /> : null}
        </>
      )}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <AriaMenuSection>
      <Header className="px-2.5 pt-2 pb-1 text-xs font-semibold text-ink-soft">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="my-1 h-px bg-line" />;
}
