import type { Fact, PlanPart } from '@/lib/export/plan-part';
import type { SentenceView } from '@/lib/ieps/content';
import { ExactWords } from './exact-words';
import { MarkedText, PieceText, PlanWords } from './plan-words';

/** One part of the whole plan. Tables become lists: a phone has no room for five columns. */
export function PlanPartView({ part }: Readonly<{ part: PlanPart }>) {
  switch (part.kind) {
    case 'heading':
      return (
        <h4 className="font-semibold">
          <PieceText piece={part.title} />
        </h4>
      );
    case 'statement':
      return <Statement sentences={part.sentences} />;
    case 'item':
      return (
        <div className="grid gap-2">
          <h4 className="font-semibold">{part.title}</h4>
          <Statement sentences={part.sentences} />
          <FactList facts={part.facts} />
        </div>
      );
    case 'answer':
      return (
        <div>
          <p className="text-sm font-semibold text-ink-soft">
            <MarkedText text={part.label} />
          </p>
          <p>
            <PieceText piece={part.value} />
          </p>
        </div>
      );
    case 'quote':
      return (
        <blockquote className="border-s-2 border-accent ps-4">
          <p dir="auto" className="doc-type whitespace-pre-line">
            {part.text}
          </p>
          {part.source ? <p className="text-sm text-ink-soft">{part.source}</p> : null}
        </blockquote>
      );
    case 'note':
      return (
        <p className="text-sm text-ink-soft">
          <MarkedText text={part.text} /> {part.cite}
        </p>
      );
    case 'table':
      return <RowsAsList part={part} />;
  }
}

function Statement({ sentences }: Readonly<{ sentences: readonly SentenceView[] }>) {
  if (sentences.length === 0) return null;
  return (
    <div>
      <p className="doc-type">
        <PlanWords text={sentences.map(({ text }) => text).join(' ')} />
      </p>
      <ExactWords sentences={sentences} isSourcesOnly />
    </div>
  );
}

function FactList({ facts }: Readonly<{ facts: readonly Fact[] }>) {
  if (facts.length === 0) return null;
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(0,auto)_1fr]">
      {facts.map(({ label, value }, index) => (
        <div key={index} className="sm:contents">
          <dt className="text-ink-soft">{label}</dt>
          <dd>
            <PieceText piece={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function RowsAsList({ part }: Readonly<{ part: Extract<PlanPart, { kind: 'table' }> }>) {
  return (
    <div>
      <p className="text-sm font-semibold text-ink-soft">{part.caption}</p>
      <ul className="mt-2 grid gap-4">
        {part.rows.map(([first, ...rest], index) => (
          <li key={index} className="grid gap-1.5 border-b border-line pb-3">
            {first ? (
              <p className="font-semibold">
                <PieceText piece={first} />
              </p>
            ) : null}
            {first ? <Statement sentences={first.sentences} /> : null}
            <FactList
              facts={rest.flatMap((cell, column) =>
                cell.text ? [{ label: part.columns[column + 1] ?? '', value: cell }] : [],
              )}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
