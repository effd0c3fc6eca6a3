import {
  type DocumentFailureCode,
  documentExtensions,
  isDocumentFailureCode,
  maxDocumentBytes,
  uploadRefusalSchema,
  uploadReplySchema,
} from '@/lib/documents/schema';

/** A key of `failures` in the documents messages. */
export type SendFailure =
  DocumentFailureCode | 'upload_broken' | 'offline' | 'busy' | 'signed_out' | 'stopped';
export type SendOutcome = { ok: true; id: string } | { ok: false; failure: SendFailure };

export type SendRequest = {
  file: File;
  studentId: string;
  /** Hears the share sent, 0 to 1. */
  onShare: (share: number) => void;
  signal: AbortSignal;
};

/** What can be told before a byte is sent; the server checks it all again. */
export function refusalBeforeSending(file: Pick<File, 'name' | 'size'>): SendFailure | null {
  const name = file.name.toLowerCase();
  if (!documentExtensions.some((extension) => name.endsWith(`.${extension}`))) return 'unsupported_type';
  if (file.size === 0) return 'empty';
  return file.size > maxDocumentBytes ? 'too_large' : null;
}

const failureByStatus: Readonly<Record<number, SendFailure>> = {
  401: 'signed_out',
  429: 'busy',
  503: 'busy',
};

export function outcomeOf(status: number, reply: unknown): SendOutcome {
  if (status === 201) {
    const parsed = uploadReplySchema.safeParse(reply);
    if (parsed.success) return { ok: true, id: parsed.data.id };
  }
  const refusal = uploadRefusalSchema.safeParse(reply);
  const reason = refusal.success ? refusal.data.reason : undefined;
  if (isDocumentFailureCode(reason) || reason === 'upload_broken') return { ok: false, failure: reason };
  return { ok: false, failure: failureByStatus[status] ?? 'upload_broken' };
}

/** Sends one file with progress, which fetch does not tell. Never rejects. */
export function sendFile({ file, studentId, onShare, signal }: SendRequest): Promise<SendOutcome> {
  const { promise, resolve } = Promise.withResolvers<SendOutcome>();
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.set('file', file);
  request.open('POST', `/api/documents?studentId=${encodeURIComponent(studentId)}`);
  request.setRequestHeader('accept', 'application/json');
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
  request.onload = () => resolve(outcomeOf(request.status, request.response));
  request.onerror = () => resolve({ ok: false, failure: 'offline' });
  request.onabort = () => resolve({ ok: false, failure: 'stopped' });
  signal.addEventListener('abort', () => request.abort(), { once: true });
  request.send(form);
  return promise;
}
