import { datePattern } from './birth-date';
import type { Span } from './span';

export type Identifiers = Readonly<{
  birthDate?: string | null;
  ids?: readonly string[];
  addresses?: readonly string[];
  phones?: readonly string[];
  emails?: readonly string[];
}>;

type Finder = { key: string; pattern: RegExp };

/** What is hidden whoever it belongs to: mail addresses, telephone and social-security numbers, street addresses. */
const always: readonly Finder[] = [
  { key: 'EMAIL', pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu },
  { key: 'ID', pattern: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu },
  {
    key: 'PHONE',
    pattern: /(?<![\d.-])(?:\+?1[-.\s]?)?(?:\(\d{3}\)\s?|\d{3}[-.\s])\d{3}[-.\s]\d{4}(?![\d-])/gu,
  },
  { key: 'PHONE', pattern: /(?<![\d.-])\d{3}[-.]\d{4}(?![\d-])/gu },
  {
    key: 'ADDRESS',
    pattern:
      /(?<![\p{L}\p{N}./-])\d{1,6}\s+(?:[NSEW]\.?\s+)?(?:(?:\p{Lu}[\p{L}'’]+|\d{1,3}(?:st|nd|rd|th))\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Court|Ct|Drive|Dr|Terrace|Ter|Parkway|Pkwy|Highway|Hwy)\b\.?(?:,?\s*(?:Apt|Apartment|Unit|Suite|#)\.?\s*[\p{L}\p{N}-]+)?/gu,
  },
];

const streetForms = [
  ['street', 'st'],
  ['avenue', 'ave'],
  ['road', 'rd'],
  ['boulevard', 'blvd'],
  ['lane', 'ln'],
  ['court', 'ct'],
  ['drive', 'dr'],
  ['place', 'pl'],
  ['terrace', 'ter'],
  ['parkway', 'pkwy'],
  ['apartment', 'apt', 'unit'],
  ['north', 'n'],
  ['south', 's'],
  ['east', 'e'],
  ['west', 'w'],
] as const;

/** Letters and digits with anything light between them: "ID-10 4477" is found for "10-4477". */
function spelled(id: string): RegExp | null {
  const parts = id.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (parts.join('').length < 3) return null;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${parts.map((part) => RegExp.escape(part)).join('[\\s._/-]*')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
}

function phonePattern(phone: string): RegExp | null {
  const digits = phone.replace(/\D/gu, '').replace(/^1(?=\d{10}$)/u, '');
  if (digits.length < 7) return null;
  return new RegExp(`(?<!\\d)(?:\\+?1)?[\\s.()-]*${digits.split('').join('[\\s.()-]*')}(?!\\d)`, 'gu');
}

function addressPattern(address: string): RegExp | null {
  const parts = address.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (parts.length < 2) return null;
  const any = parts.map((part) => {
    const forms = streetForms.find((known) => known.some((form) => form === part.toLowerCase()));
    return forms ? `(?:${forms.join('|')})` : RegExp.escape(part);
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])${any.join('[\\s.,#-]+')}(?![\\p{L}\\p{N}])`, 'giu');
}

/** Finds identifiers that are not names. Order matters: what comes first names an overlap. */
export function identifierFinder(known: Identifiers): (text: string) => Span[] {
  const listed: { key: string; pattern: RegExp | null }[] = [
    ...(known.emails ?? []).map((email) => ({
      key: 'EMAIL',
      pattern: email.trim() === '' ? null : new RegExp(RegExp.escape(email.trim()), 'giu'),
    })),
    ...(known.addresses ?? []).map((address) => ({ key: 'ADDRESS', pattern: addressPattern(address) })),
    ...(known.phones ?? []).map((phone) => ({ key: 'PHONE', pattern: phonePattern(phone) })),
    ...(known.ids ?? []).map((id) => ({ key: 'ID', pattern: spelled(id) })),
    { key: 'DOB', pattern: known.birthDate ? datePattern(known.birthDate) : null },
  ];
  const finders = [...listed, ...always];
  return (text) =>
    finders.flatMap(({ key, pattern }) =>
      pattern
        ? Array.from(text.matchAll(pattern), (match): Span => {
            const [found] = match;
            const lead = found.length - found.trimStart().length;
            return {
              start: match.index + lead,
              end: match.index + found.trimEnd().length,
              key,
              canonical: null,
            };
          })
        : [],
    );
}
