import { formattingLocale } from './dates';

/** A number in the reader's language, with at most `digits` decimals (default 1). */
export function formatNumber(value: number, locale: string, digits = 1): string {
  return new Intl.NumberFormat(formattingLocale(locale), { maximumFractionDigits: digits }).format(value);
}

/** A share from 0 to 1 as a percentage, in whole percents by default. */
export function formatShare(share: number, locale: string, digits = 0): string {
  return new Intl.NumberFormat(formattingLocale(locale), {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(share);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in bytes, in the unit that gives a short number: '195 kB', '2.4 MB'. */
export function formatBytes(bytes: number, locale: string): string {
  let step = 0;
  let amount = bytes;
  while (amount >= 1000 && step < byteUnits.length - 1) {
    amount /= 1000;
    step += 1;
  }
  const digits = amount < 10 && step > 1 ? 1 : 0;
  return new Intl.NumberFormat(formattingLocale(locale), {
    style: 'unit',
    unit: byteUnits[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(amount);
}
