import { z } from 'zod';
import { entryDataSchema, entryKinds, isEntryKind } from '@/lib/record/entries';
import { iepFileSchema } from './iep-file';

/* public/schemas/iep-1.json is this schema; scripts/generate-iep-schema.mjs writes it. */

const base = 'https://json-schema.org/draft/2020-12/schema';

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Follows keys through a schema. Throws where there is none: the schema changed and this file must follow. */
function at(root: JsonObject, ...keys: string[]): JsonObject {
  return keys.reduce<JsonObject>((node, key) => {
    const next = node[key];
    if (!isObject(next)) throw new Error(`the schema has no ${keys.join('.')}`);
    return next;
  }, root);
}

/** The JSON Schema of what a file may hold: what has a default may be left out. */
export function iepFileJsonSchema(): JsonObject {
  const made: JsonObject = {
    ...z.toJSONSchema(iepFileSchema, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
  };
  const entries = at(made, 'properties', 'record', 'properties', 'entries');
  // The parts of a fact depend on its kind, which the parser finds out after the shape.
  entries.items = {
    oneOf: Object.keys(entryKinds)
      .filter(isEntryKind)
      .map((kind) => entrySchema(at(entries, 'items'), kind)),
  };
  const { $schema: _dialect, ...rest } = made;
  return {
    $schema: base,
    $id: '/schemas/iep-1.json',
    title: 'Throughline IEP file, version 1',
    description:
      'One IEP: the plan, what happened around it, and decisions about findings. See docs/iep-file.md.',
    ...rest,
  };
}

function entrySchema(shared: JsonObject, kind: keyof typeof entryKinds): JsonObject {
  const { $schema: _dialect, ...data } = z.toJSONSchema(entryDataSchema(kind), { io: 'input' });
  return { ...shared, properties: { ...at(shared, 'properties'), kind: { const: kind }, data } };
}

/** The file's text. */
export function iepFileJsonSchemaText(): string {
  return `${JSON.stringify(iepFileJsonSchema(), null, 2)}\n`;
}
