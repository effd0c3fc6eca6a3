/**
 * Turns the flat names of a posted form ('data.requestedOn', 'people.<id>.means') into nested objects. Empty
 * answers are left out, so that each part takes its default. Anything that is not a plain object is given back.
 */
export function nestFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const root: Branch = new Map();
  for (const [name, answer] of Object.entries(value)) {
    if (answer === '' || answer === undefined) continue;
    const steps = name.split('.');
    const last = steps.pop() ?? '';
    let branch: Branch | null = root;
    for (const step of steps) branch = branch && childOf(branch, step);
    branch?.set(last, answer);
  }
  return objectOf(root);
}

type Branch = Map<string, unknown>;

function childOf(branch: Branch, step: string): Branch | null {
  const known = branch.get(step);
  if (known === undefined) {
    const child: Branch = new Map();
    branch.set(step, child);
    return child;
  }
  return known instanceof Map ? known : null;
}

function objectOf(branch: Branch): Record<string, unknown> {
  return Object.fromEntries(
    [...branch].map(([key, value]) => [key, value instanceof Map ? objectOf(value) : value]),
  );
}

/** A list that a form sends as one value, as several, or as JSON. */
export function listOf(value: unknown): unknown {
  if (value === undefined || value === '') return [];
  if (typeof value !== 'string') return value;
  if (!value.startsWith('[')) return [value];
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
