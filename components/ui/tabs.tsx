'use client';

import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { cx } from './cx';
import { tabListStyle, tabStyle } from './tab-style';

export type TabItem = Readonly<{
  id: string;
  label: ReactNode;
  count?: number;
  content: ReactNode;
  isDisabled?: boolean;
}>;

type TabsProps = Readonly<{
  label: string;
  items: readonly TabItem[];
  defaultSelected?: string;
  selected?: string;
  onSelectedChange?: (id: string) => void;
  className?: string;
  panelClassName?: string;
}>;

/** Views of one thing, in one page. Tabs that are pages of their own use NavTabs. */
export function Tabs({
  label,
  items,
  defaultSelected,
  selected,
  onSelectedChange,
  className,
  panelClassName,
}: TabsProps) {
  return (
    <AriaTabs
      className={cx('flex min-h-0 flex-col', className)}
      defaultSelectedKey={defaultSelected}
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => onSelectedChange?.(String(key))}
    >
      <TabList aria-label={label} className={tabListStyle}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} isDisabled={item.isDisabled} className={tabStyle}>
            {item.label}
            {item.count === undefined ? null : (
              <span className="tabular ms-1.5 text-ink-soft">{item.count}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={cx('min-h-0 pt-4', panelClassName)}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
