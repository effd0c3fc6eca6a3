import type { JSONSchema7 } from '@ai-sdk/provider';
import type { LanguageModelMiddleware } from 'ai';

/*
 * Providers refuse large schemas with a bare "invalid argument". What only narrows a value (patterns,
 * lengths, defaults) is left out of the request: the answer is checked against the full schema anyway.
 */
const leftOut = new Set(['$schema', 'pattern', 'minLength', 'maxLength', 'default', 'maxItems', 'minItems']);

function slim(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(slim);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (leftOut.has(key)) return [];
    if (key === 'properties' || key === '$defs' || key === 'definitions') return [[key, slimEach(inner)]];
    // Google reads anyOf; the union is told apart by `kind` either way.
    return [[key === 'oneOf' ? 'anyOf' : key, slim(inner)]];
  });
  return Object.fromEntries(entries);
}

/** Names of properties are not keywords: a field may be called "default". */
function slimEach(properties: unknown): unknown {
  if (properties === null || typeof properties !== 'object') return properties;
  return Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, slim(inner)]));
}

/** The same schema without what only narrows values. */
export function slimSchema(schema: JSONSchema7): JSONSchema7 {
  return slim(schema) as JSONSchema7;
}

/** Slims the schema of every structured request. For remote models. */
export const slimSchemas: LanguageModelMiddleware = {
  specificationVersion: 'v4',
  transformParams: ({ params }) => {
    const { responseFormat } = params;
    if (responseFormat?.type !== 'json' || !responseFormat.schema) return Promise.resolve(params);
    return Promise.resolve({
      ...params,
      responseFormat: { ...responseFormat, schema: slimSchema(responseFormat.schema) },
    });
  },
};
