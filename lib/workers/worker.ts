/** Entry of a worker thread. Started by path from the project root, never bundled. */
import { parentPort } from 'node:worker_threads';
import type { TaskInput, TaskOutput, TaskReply, TaskRequest, WorkerTaskName } from './tasks';

type Handlers = { [Name in WorkerTaskName]: (input: TaskInput<Name>) => Promise<TaskOutput<Name>> };

/** Each task loads its libraries on first use, so a thread that only reads PDFs holds no Word reader. */
const handlers: Handlers = {
  'documents.extract': async ({ bytes, extension }) => {
    const { extractText } = await import('@/lib/documents/extract/extract');
    return extractText(bytes, extension);
  },
  'export.pdf': async (plan) => {
    const { renderPdf } = await import('@/lib/export/typst/render');
    return renderPdf(plan);
  },
  'export.docx': async (plan) => {
    const { renderDocx } = await import('@/lib/export/docx/render');
    return renderDocx(plan);
  },
};

function isTaskName(name: string): name is WorkerTaskName {
  return Object.hasOwn(handlers, name);
}

function failureReply(id: number, error: unknown): TaskReply {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { id, ok: false, code, message: error instanceof Error ? error.name : 'unknown' };
}

async function answer(request: TaskRequest): Promise<TaskReply> {
  try {
    if (!isTaskName(request.name)) throw new Error('unknown task');
    // The pool's `run` has checked the pairing of name and input at compile time.
    const handler = handlers[request.name] as (input: unknown) => Promise<unknown>;
    return { id: request.id, ok: true, output: await handler(request.input) };
  } catch (error) {
    return failureReply(request.id, error);
  }
}

const port = parentPort;
if (!port) throw new Error('lib/workers/worker.ts runs only as a worker thread');
port.on('message', (request: TaskRequest) => {
  void answer(request).then((reply) => port.postMessage(reply));
});
