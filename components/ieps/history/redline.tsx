import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import type { CompareQuery } from '@/lib/versions/compare-query';
import type { Change, Piece, RedlineAnswer, RedlineItem, RedlineSection } from '@/lib/versions/redline';

type Props = Readonly<{ sections: readonly RedlineSection[]; iepId: string; query: CompareQuery }>;

/** Two states of a plan, word by word: taken out struck through, put in underlined, both also said in words. */
export function Redline({ sections, iepId, query }: Props) {
  const t = useTranslations('life.history_page');
  const names = useTranslations('ieps.sections');
  const isWhole = query.all === '1';
  const shown = sections.filter(({ change }) => isWhole || change !== 'same');
  const href = `/ieps/${iepId}/history?from=${query.from}&to=${query.to}${isWhole ? '' : '&all=1'}`;
  return (
    <section aria-labelledby="compare" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="compare">{t('compare')}</h2>
        <LinkButton href={href} size="sm" data-print="hidden">
          {t(isWhole ? 'only_changes' : 'everything')}
        </LinkButton>
      </div>
      <p className="text-sm text-ink-soft">{t('legend')}</p>
      {shown.length === 0 ? <p>{t('no_changes')}</p> : null}
      {shown.map(({ key, answers, items }) => (
        <div key={key} className="grid gap-3 rounded-md border border-line bg-surface p-4">
          <h3>{names(key)}</h3>
          <Answers answers={answers} isWhole={isWhole} />
          {items
            .filter(({ change }) => isWhole || change !== 'same')
            .map((item) => (
              <Item key={`${item.id} ${item.change}`} item={item} isWhole={isWhole} />
            ))}
        </div>
      ))}
    </section>
  );
}

const edges = {
  same: 'border-line',
  changed: 'border-due',
  added: 'border-ok',
  removed: 'border-late',
} as const satisfies Record<Change, string>;

function Item({ item, isWhole }: Readonly<{ item: RedlineItem; isWhole: boolean }>) {
  const t = useTranslations('life.history_page');
  return (
    <div className={`grid min-w-0 gap-2 border-s-4 ps-3 ${edges[item.change]}`}>
      <p className="text-xs text-ink-soft">{t(`changes.${item.change}`)}</p>
      {item.pieces.length > 0 && (
        <p className="doc-type max-w-prose wrap-break-word">
          <Pieces pieces={item.pieces} />
        </p>
      )}
      <Answers answers={item.answers} isWhole={isWhole} />
    </div>
  );
}

function Answers({ answers, isWhole }: Readonly<{ answers: readonly RedlineAnswer[]; isWhole: boolean }>) {
  const shown = answers.filter(({ change }) => isWhole || change !== 'same');
  if (shown.length === 0) return null;
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(8rem,14rem)_1fr]">
      {shown.map(({ label, pieces }) => (
        <div key={label} className="contents">
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd className="min-w-0 max-w-prose wrap-break-word whitespace-pre-line max-sm:mb-2">
            <Pieces pieces={pieces} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Pieces({ pieces }: Readonly<{ pieces: readonly Piece[] }>) {
  const t = useTranslations('life.history_page');
  return pieces.map(({ kind, text }, at) => {
    const key = `${at}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    const tone = kind === 'added' ? 'bg-ok-soft underline decoration-2' : 'bg-late-soft line-through';
    return (
      <Mark key={key} className={`rounded-sm ${tone}`}>
        <span className="sr-only"> {t(kind)} </span>
        {text}
        <span className="sr-only"> {t('end')} </span>
      </Mark>
    );
  });
}
