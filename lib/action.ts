import 'server-only';
import { revalidatePath } from 'next/cache';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { assertAudience, type Audience, type ViewerByAudience } from '@/lib/auth/audience';
import { getViewer } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { consumeLimit } from '@/lib/limits/consume';
import { reportUnexpected } from '@/lib/observability/report';
import { timed } from '@/lib/observability/slow-operations';
import { succeeded, type ActionResult } from '@/lib/result';

type Definition<A extends Audience, Schema extends z.ZodType> = Readonly<{
  /** "domain.verb", for logs, metrics and limits. */
  name: string;
  audience: A;
  input: Schema;
}>;

type ActionDefinition<A extends Audience, Schema extends z.ZodType, T> = Definition<A, Schema> &
  Readonly<{
    run: (viewer: ViewerByAudience[A], input: z.infer<Schema>) => Promise<T>;
    /** Paths to render anew after success. */
    revalidates?: (input: z.infer<Schema>, value: T) => readonly string[];
  }>;

type StreamDefinition<A extends Audience, Schema extends z.ZodType, E> = Definition<A, Schema> &
  Readonly<{ open: (viewer: ViewerByAudience[A], input: z.infer<Schema>) => Promise<ReadableStream<E>> }>;

/**
 * Builds a server action: viewer, rate limit, parse, one call, error mapping, revalidation. Accepts plain
 * data, or a FormData as the only or (with useActionState) the second argument.
 */
export function action<A extends Audience, Schema extends z.ZodType, T>(
  definition: ActionDefinition<A, Schema, T>,
) {
  return async (...args: unknown[]): Promise<ActionResult<T>> =>
    guarded(definition.name, async () => {
      const { viewer, input } = await enter(definition, args);
      const value = await definition.run(viewer, input);
      for (const path of definition.revalidates?.(input, value) ?? []) revalidatePath(path);
      return value;
    });
}

/**
 * Builds a server action that answers at once with a stream, so that the browser's queue of actions stays
 * free while the stream runs. `open` checks and starts; it must not wait for the stream's content.
 */
export function streamAction<A extends Audience, Schema extends z.ZodType, E>(
  definition: StreamDefinition<A, Schema, E>,
) {
  return async (...args: unknown[]): Promise<ActionResult<ReadableStream<E>>> =>
    guarded(definition.name, async () => {
      const { viewer, input } = await enter(definition, args);
      return definition.open(viewer, input);
    });
}

async function enter<A extends Audience, Schema extends z.ZodType>(
  definition: Definition<A, Schema>,
  args: unknown[],
): Promise<{ viewer: ViewerByAudience[A]; input: z.infer<Schema> }> {
  const viewer = await getViewer();
  assertAudience(definition.audience, viewer);
  if (viewer) await consumeLimit('action', viewer.userId);
  const parsed = definition.input.safeParse(inputOf(args));
  if (!parsed.success) {
    throw new AppError('invalid', `${definition.name}: invalid input`, {
      fieldErrors: fieldErrorsOf(parsed.error),
    });
  }
  // The one place where the audience, checked above, becomes the viewer's type.
  return { viewer: viewer as ViewerByAudience[A], input: parsed.data };
}

/** Messages by the first segment of their path. */
function fieldErrorsOf(error: z.ZodError): Record<string, string[]> {
  const byField: Record<string, string[]> = {};
  for (const issue of error.issues) (byField[String(issue.path[0] ?? 'form')] ??= []).push(issue.message);
  return byField;
}

function inputOf(args: readonly unknown[]): unknown {
  const last = args.at(-1);
  if (!(last instanceof FormData)) return args[0];
  // React adds its own $ACTION fields to a form that is posted before hydration.
  const names = [...new Set(last.keys())].filter((name) => !name.startsWith('$'));
  return Object.fromEntries(names.map((name) => [name, valueOf(last.getAll(name))]));
}

/** A name that is sent once is a value; checkboxes of one name are a list. */
function valueOf(values: FormDataEntryValue[]): FormDataEntryValue | FormDataEntryValue[] | undefined {
  return values.length > 1 ? values : values[0];
}

async function guarded<T>(name: string, work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return succeeded(await timed(`action ${name}`, work));
  } catch (error) {
    // redirect() and notFound() travel as errors that belong to Next.
    unstable_rethrow(error);
    if (error instanceof AppError) {
      const { reason, fieldErrors, retryAfterSeconds, payload } = error.details;
      return { ok: false, code: error.code, reason, fieldErrors, retryAfterSeconds, payload };
    }
    return { ok: false, code: 'unavailable', reference: reportUnexpected(error, { action: name }) };
  }
}
