import { z } from 'zod';
import { entryKinds, isEntryKind, type EntryKind } from './entries';

/** A part of a fact, as a form asks for it. */
export type EntryPart = Readonly<
  { name: string } & (
    | { type: 'day' | 'yes_no' | 'short' | 'text' | 'count' }
    | { type: 'choice'; options: readonly string[]; initial: string | null }
  )
>;

export const allEntryKinds: readonly EntryKind[] = Object.keys(entryKinds).filter(isEntryKind);

/** Lengths from which a text is asked for in a large field. */
const longText = 1000;

/** The parts of a kind a person fills in, in the order they are declared; links and lists are not among them. */
export function partsOf(kind: EntryKind): EntryPart[] {
  return Object.entries(entryKinds[kind]).flatMap(([name, schema]) => partOf(name, schema) ?? []);
}

function partOf(name: string, schema: z.ZodType): EntryPart | null {
  const { inner, initial } = unwrapped(schema);
  if (inner instanceof z.ZodEnum) {
    const options = inner.options.map(String);
    if (options.join() === 'yes,no') return { name, type: 'yes_no' };
    return { name, type: 'choice', options, initial: typeof initial === 'string' ? initial : null };
  }
  if (inner instanceof z.ZodISODate) return { name, type: 'day' };
  if (inner instanceof z.ZodNumber) return { name, type: 'count' };
  if (inner instanceof z.ZodString)
    return { name, type: (inner.maxLength ?? 0) > longText ? 'text' : 'short' };
  return null;
}

function unwrapped(schema: z.ZodType): { inner: unknown; initial: unknown } {
  let inner: unknown = schema;
  let initial: unknown = null;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) {
    if (inner instanceof z.ZodDefault) initial = inner.def.defaultValue;
    inner = inner.unwrap();
  }
  return { inner, initial };
}

/** The parts as a form sent them, with counts as numbers; what is no number stays and fails the schema. */
export function readParts(kind: EntryKind, sent: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const counts = new Set(partsOf(kind).flatMap(({ name, type }) => (type === 'count' ? [name] : [])));
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      counts.has(name) && typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value,
    ]),
  );
}
