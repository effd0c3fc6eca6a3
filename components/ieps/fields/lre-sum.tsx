'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { formatNumber } from '@/lib/format/numbers';
import { lreArithmetic, shareInside, type LreArithmetic } from '@/lib/ieps/lre-arithmetic';
import { usePlanFacts } from './plan-facts';

type Fields = Record<string, unknown>;

type Props = Readonly<{ fields: Fields; isEditable: boolean; onChange: (fields: Fields) => void }>;

/** The minutes outside the regular class, added up from the services, the share inside, and its federal code. */
export function LreSum({ fields, isEditable, onChange }: Props) {
  const t = useTranslations('ieps');
  const number = useNumber();
  const { sections, student } = usePlanFacts();
  const sum = lreArithmetic(sections.get('services')?.blocks ?? [], student);
  const stated = typeof fields.minutesOutsideWeekly === 'number' ? fields.minutesOutsideWeekly : null;
  const share = shareInside(stated ?? sum.minutesOutside, student);
  const chosen = typeof fields.environmentCode === 'string' ? fields.environmentCode : null;
  return (
    <section aria-label={t('lre_sum.title')} className="rounded-md border border-line p-4">
      <h3 className="text-base">{t('lre_sum.title')}</h3>
      <ServiceLines sum={sum} />
      <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 tabular">
        <Line label={t('lre_sum.sum')} value={number(sum.minutesOutside)} />
        <Line label={t('lre_sum.week')} value={number(share.weekMinutes)} />
        {share.percentInside === null ? null : (
          <>
            <Line
              label={t('lre_sum.inside')}
              value={t('lre_sum.percent', { percent: number(share.percentInside) })}
            />
            <dd className="col-span-2 text-end text-sm text-ink-soft">
              {t('lre_sum.arithmetic', {
                week: number(share.weekMinutes),
                outside: number(stated ?? sum.minutesOutside),
                percent: number(share.percentInside),
              })}
            </dd>
          </>
        )}
        <Line label={t('lre_sum.code')} value={share.code ?? t('lre_sum.preschool')} />
        <Line label={t('lre_sum.chosen')} value={chosen ?? t('lre_sum.no_code')} />
      </dl>
      {sum.undecided > 0 ? <Note>{t('lre_sum.undecided', { count: sum.undecided })}</Note> : null}
      {stated !== null && stated !== sum.minutesOutside ? (
        <Note>{t('lre_sum.differs', { stated: number(stated), sum: number(sum.minutesOutside) })}</Note>
      ) : null}
      {isEditable ? (
        <TakeOver sum={sum.minutesOutside} code={share.code} fields={fields} onChange={onChange} />
      ) : null}
    </section>
  );
}

type TakeOverProps = Readonly<{
  sum: number;
  code: string | null;
  fields: Fields;
  onChange: (fields: Fields) => void;
}>;

/** Takes the sum or its code into the answers, on a person's word only. */
function TakeOver({ sum, code, fields, onChange }: TakeOverProps) {
  const t = useTranslations('ieps.lre_sum');
  const number = useNumber();
  return (
    <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
      {fields.minutesOutsideWeekly === sum ? null : (
        <Button size="sm" onPress={() => onChange({ ...fields, minutesOutsideWeekly: sum })}>
          {t('use', { sum: number(sum) })}
        </Button>
      )}
      {code === null || fields.environmentCode === code ? null : (
        <Button size="sm" onPress={() => onChange({ ...fields, environmentCode: code })}>
          {t('use_code', { code })}
        </Button>
      )}
    </div>
  );
}

function useNumber(): (value: number) => string {
  const locale = useLocale();
  return (value) => formatNumber(value, locale);
}

function ServiceLines({ sum }: Readonly<{ sum: LreArithmetic }>) {
  const t = useTranslations('ieps.lre_sum');
  const number = useNumber();
  if (sum.outside.length === 0) return <p className="mt-2 text-sm text-ink-soft">{t('none')}</p>;
  return (
    <table className="mt-2 w-full text-sm">
      <thead>
        <tr className="border-b border-line text-ink-soft">
          <th scope="col" className="py-1 text-start font-semibold">
            {t('service')}
          </th>
          <th scope="col" className="py-1 text-end font-semibold">
            {t('minutes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sum.outside.map(({ id, name, minutes }) => (
          <tr key={id} className="border-b border-line">
            <td className="py-1 pe-3">{name}</td>
            <td className="py-1 text-end tabular">
              {minutes === null ? t('open') : number(Math.round(minutes))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ label, value }: Readonly<{ label: string; value: string }>) {
  return (
    <>
      <dt className="text-ink-soft">{label}</dt>
      <dd className="text-end font-semibold">{value}</dd>
    </>
  );
}

function Note({ children }: Readonly<{ children: string }>) {
  return <p className="mt-2 text-sm text-due">{children}</p>;
}
