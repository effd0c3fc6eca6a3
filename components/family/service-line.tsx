import { useTranslations } from 'next-intl';
import type { Piece } from '@/lib/export/plan-part';
import type { ServiceSummary } from '@/lib/families/summary';
import { ExactWords } from './exact-words';
import { PieceText } from './plan-words';

/** One service: how long, how often, and then where, who and since when. */
export function ServiceLine({ service }: Readonly<{ service: ServiceSummary }>) {
  const t = useTranslations('family.service');
  return (
    <li className="border-b border-line pb-2">
      <p className="text-xl font-semibold text-accent tabular">{service.minutes}</p>
      <p className="mt-0.5">
        <span className="font-semibold">
          <PieceText piece={service.name} />
        </span>
        , {service.times}
      </p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 text-sm">
        <ServiceFact label={t('where')} piece={service.where} note={service.inClass} />
        <ServiceFact label={t('who')} piece={service.who} />
        <ServiceFact label={t('starts')} piece={null} note={service.starts} />
      </dl>
      <ExactWords sentences={service.sentences} />
    </li>
  );
}

type ServiceFactProps = Readonly<{ label: string; piece: Piece | null; note?: string | null }>;

function ServiceFact({ label, piece, note = null }: ServiceFactProps) {
  if (!piece && !note) return null;
  return (
    <>
      <dt className="text-ink-soft">{label}</dt>
      <dd>
        {piece ? <PieceText piece={piece} /> : null}
        {piece && note ? ', ' : null}
        {note}
      </dd>
    </>
  );
}
