/** The line that runs from evidence to plan. */
export function BrandMark({ size = 24 }: Readonly<{ size?: number }>) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 22 22" className="shrink-0">
      <path
        d="M3 16 C8 16 7 6 11 6 S 14 16 19 5"
        fill="none"
        stroke="var(--thread-line)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <circle cx="3" cy="16" r="2.4" fill="var(--accent)" />
      <circle cx="19" cy="5" r="2.4" fill="var(--accent)" />
    </svg>
  );
}
