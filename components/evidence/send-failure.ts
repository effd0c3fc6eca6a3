import type { SendFailure } from '@/components/documents/send-file';
import { isDocumentFailureCode } from '@/lib/documents/schema';

const others = ['offline', 'busy', 'signed_out', 'stopped'] as const satisfies SendFailure[];

/** The words to show for `?upload=` of an upload without script; null when it was received or there was none. */
export function sendFailureOf(code: string | undefined): SendFailure | null {
  if (code === undefined || code === 'received') return null;
  if (isDocumentFailureCode(code)) return code;
  return others.find((other) => other === code) ?? 'upload_broken';
}
