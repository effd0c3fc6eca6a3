import type { SupportSummary } from '@/lib/families/summary';
import { ExactWords } from './exact-words';
import { MarkedText, PieceText, PlanWords } from './plan-words';

/** One accommodation, modification or other support: the team's own words, then where and who. */
export function SupportLine({ support }: Readonly<{ support: SupportSummary }>) {
  return (
    <li className="border-b border-line pb-2">
      {support.kind ? (
        <p className="text-sm text-ink-soft">
          <MarkedText text={support.kind} />
        </p>
      ) : null}
      <p>
        <PlanWords text={support.sentences.map(({ text }) => text).join(' ')} />
      </p>
      {support.details.length > 0 ? (
        <ul className="mt-0.5 flex flex-wrap gap-x-2 text-sm text-ink-soft">
          {support.details.map((detail) => (
            <li key={detail.text} className="not-first:before:me-2 not-first:before:content-['·']">
              <PieceText piece={detail} />
            </li>
          ))}
        </ul>
      ) : null}
      <ExactWords sentences={support.sentences} isSourcesOnly />
    </li>
  );
}
