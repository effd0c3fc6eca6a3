import { useTranslations } from 'next-intl';
import type { AlsoLine } from '@/lib/families/also-decided';
import { partId } from './part-id';
import { PieceText } from './plan-words';

/** Tests, breaks, the bus and the like: each in a line, with the way to its exact words. */
export function AlsoDecided({ lines }: Readonly<{ lines: readonly AlsoLine[] }>) {
  const t = useTranslations('family.also');
  return (
    <dl className="grid gap-4">
      {lines.map(({ section, label, values }) => (
        <div key={section} className="border-b border-line pb-2">
          <dt className="font-semibold">{label}</dt>
          {values.map((value) => (
            <dd key={value.text}>
              <PieceText piece={value} />
            </dd>
          ))}
          <dd className="print:hidden">
            <a href={`#${partId(section)}`} className="inline-flex min-h-11 items-center text-sm">
              {t('more', { part: label })}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
