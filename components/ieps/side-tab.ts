/** The panels beside a plan, which a link can ask for by `?panel=`. */
const sideTabs = ['checks', 'sources', 'comments', 'family'] as const;
export type SideTab = (typeof sideTabs)[number];

export function isSideTab(value: unknown): value is SideTab {
  return sideTabs.some((tab) => tab === value);
}
