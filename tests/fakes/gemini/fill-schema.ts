/*
 * Values that satisfy a JSON schema: what is given is kept where it fits, the rest is the emptiest value the
 * schema allows. Only the keywords the app sends are known.
 */

type Schema = Readonly<Record<string, unknown>>;

const asSchema = (value: unknown): Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The branch of a union that `given` is meant for: the one whose constants it matches. */
function branchFor(branches: readonly unknown[], given: unknown): Schema {
  const schemas = branches.map(asSchema);
  if (given === null || given === undefined)
    return schemas.find((schema) => schema.type === 'null') ?? schemas[0] ?? {};
  return schemas.find((schema) => fits(schema, given)) ?? schemas[0] ?? {};
}

function constantOf(schema: Schema): unknown {
  if ('const' in schema) return schema.const;
  const values = asList(schema.enum);
  return values.length === 1 ? values[0] : undefined;
}

function fits(schema: Schema, given: unknown): boolean {
  const types = typeof schema.type === 'string' ? [schema.type] : asList(schema.type);
  if (types.length > 0 && !types.includes(typeName(given))) return false;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return true;
  const properties = asSchema(schema.properties);
  return Object.entries(properties).every(([name, inner]) => {
    const constant = constantOf(asSchema(inner));
    return constant === undefined || asSchema(given)[name] === constant;
  });
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

export function fillSchema(schemaValue: unknown, given: unknown): unknown {
  const schema = asSchema(schemaValue);
  const union = asList(schema.anyOf ?? schema.oneOf);
  if (union.length > 0) return fillSchema(branchFor(union, given), given);
  const constant = constantOf(schema);
  if (constant !== undefined) return constant;
  const values = asList(schema.enum);
  if (values.length > 0) return values.includes(given) ? given : values[0];
  const types = typeof schema.type === 'string' ? [schema.type] : asList(schema.type);
  if (types.includes(typeName(given)) && given !== null && typeof given !== 'object') return given;
  if (types.includes('null'))
    return given === undefined || given === null ? null : fillTyped(types, schema, given);
  return fillTyped(types, schema, given);
}

function fillTyped(types: readonly unknown[], schema: Schema, given: unknown): unknown {
  if (types.includes('object')) {
    const from = asSchema(given);
    return Object.fromEntries(
      Object.entries(asSchema(schema.properties)).map(([name, inner]) => [
        name,
        fillSchema(inner, from[name]),
      ]),
    );
  }
  if (types.includes('array')) return asList(given).map((inner) => fillSchema(schema.items, inner));
  if (types.includes('number') || types.includes('integer')) return 0;
  if (types.includes('boolean')) return false;
  return typeof given === 'string' ? given : '';
}
