import type { IepDocument } from '@/lib/ieps/document';
import { lreArithmetic, shareInside } from '@/lib/ieps/lre-arithmetic';
import { exactNumber } from './measures';
import { cell, fixed, own, type PlanPart } from './plan-part';
import { table } from './tables';
import type { Wording } from './words';

type Plan = Pick<IepDocument, 'student' | 'sections'>;

/** The arithmetic behind the time with classmates: the services outside the class, the share inside, its code. */
export function lrePart({ student, sections }: Plan, wording: Wording): PlanPart[] {
  const { words, locale } = wording;
  const number = (value: number) => exactNumber(value, locale);
  const sum = lreArithmetic(sections.services.blocks, student);
  const stated = sections.lre.fields.minutesOutsideWeekly;
  if (stated === null && sum.outside.length === 0) return [];
  const outside = stated ?? sum.minutesOutside;
  const { weekMinutes, percentInside, code } = shareInside(outside, student);
  const rows = sum.outside.map(({ name, minutes }) => [
    cell(own(name)),
    cell(fixed(minutes === null ? words('export.open') : number(Math.round(minutes)))),
  ]);
  const total = [cell(fixed(words('export.lre.total'))), cell(fixed(number(sum.minutesOutside)))];
  return [
    ...table(
      'minutes_outside',
      ['service', 'minutes_a_week'],
      rows.length > 0 ? [...rows, total] : [],
      wording,
    ),
    ...(percentInside === null
      ? []
      : [
          {
            kind: 'answer' as const,
            label: words('export.lre.inside'),
            value: fixed(
              words('export.lre.arithmetic', {
                week: number(weekMinutes),
                outside: number(outside),
                percent: number(percentInside),
              }),
            ),
          },
        ]),
    ...(code
      ? [
          {
            kind: 'answer' as const,
            label: words('export.lre.code'),
            value: fixed(words(`export.environment.${code}`)),
          },
        ]
      : []),
  ];
}
