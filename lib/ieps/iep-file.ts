import { z } from 'zod';
import { proceduralRecordSchema, type ProceduralRecord } from '@/lib/record/record';
import { iepDocumentSchema, type IepDocument } from './document';

/*
 * The published JSON form of a plan (docs/iep-file.md): the plan, what happened around it, and what people decided
 * about findings. It holds everything the rules read, so that a file is checked like a stored plan.
 */

const iepFileFormat = 'throughline-iep';
const iepFileVersion = 1;

const decisionSchema = z.strictObject({
  id: z.uuid(),
  ruleId: z.string().min(1).max(10),
  /** The id of the item or of the fact of the record, else the path of the finding. */
  anchor: z.string().min(1).max(300),
  kind: z.enum(['override', 'confirm']),
  reason: z.string().max(2000),
  byName: z.string(),
  at: z.iso.datetime(),
});

export const iepFileSchema = z.strictObject({
  format: z.literal(iepFileFormat),
  version: z.literal(iepFileVersion),
  plan: iepDocumentSchema,
  record: proceduralRecordSchema,
  decisions: z.array(decisionSchema).max(1000).default([]),
});
export type IepFile = z.infer<typeof iepFileSchema>;

/** What a file holds. */
export type IepFileContent = Readonly<{
  plan: IepDocument;
  record: ProceduralRecord;
  decisions: readonly z.infer<typeof decisionSchema>[];
}>;

export function exportIepFile({ plan, record, decisions }: IepFileContent): IepFile {
  return { format: iepFileFormat, version: iepFileVersion, plan, record, decisions: [...decisions] };
}

/** Reads what `exportIepFile` gave. Throws a `ZodError` for anything else. */
export function importIepFile(value: unknown): IepFileContent {
  const { plan, record, decisions } = iepFileSchema.parse(value);
  return { plan, record, decisions };
}

/** A file, or a bare plan: then nothing is known of what happened around it. */
export type ReadIep = Readonly<{
  plan: IepDocument;
  record?: ProceduralRecord;
  decisions: IepFile['decisions'];
}>;

export type IepFileIssue = Readonly<{ path: string; message: string }>;

export type IepFileReading =
  Readonly<{ ok: true; value: ReadIep }> | Readonly<{ ok: false; issues: readonly IepFileIssue[] }>;

const maxIssues = 50;

/** Reads the file form or a bare plan document, whichever the value is; the issues name each wrong field. */
export function readIep(value: unknown): IepFileReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, issues: [{ path: '', message: 'not a JSON object' }] };
  if ('format' in value) {
    const file = iepFileSchema.safeParse(value);
    return file.success ? { ok: true, value: file.data } : { ok: false, issues: issuesOf(file.error) };
  }
  if (!('schemaVersion' in value) || !('sections' in value)) {
    const message = `neither an IEP file ("format": "${iepFileFormat}") nor a plan document`;
    return { ok: false, issues: [{ path: '', message }] };
  }
  const plan = iepDocumentSchema.safeParse(value);
  return plan.success
    ? { ok: true, value: { plan: plan.data, decisions: [] } }
    : { ok: false, issues: issuesOf(plan.error) };
}

function issuesOf({ issues }: z.ZodError): IepFileIssue[] {
  return issues.slice(0, maxIssues).map(({ path, message }) => ({ path: path.join('.'), message }));
}
