'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { refusalBeforeSending, sendFile, type SendFailure } from './send-file';

export type Upload = {
  key: number;
  file: File;
  state: { kind: 'waiting' } | { kind: 'sending'; share: number } | { kind: 'refused'; failure: SendFailure };
};

export type UploadEvent = { fileName: string; failure: SendFailure | null };

/** Files on their way to the server, one after another; a refused one stays until it is dismissed or sent again. */
export function useUploads(studentId: string, onSettled: (event: UploadEvent) => void) {
  const router = useRouter();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const line = useRef<Promise<void>>(Promise.resolve());
  const lastKey = useRef(0);

  const put = (key: number, state: Upload['state']) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, state } : upload)));
  const dismiss = (key: number) => setUploads((all) => all.filter((upload) => upload.key !== key));

  async function send(key: number, file: File): Promise<void> {
    const stop = new AbortController();
    stops.current.set(key, stop);
    put(key, { kind: 'sending', share: 0 });
    const onShare = (share: number) => put(key, { kind: 'sending', share });
    const outcome = await sendFile({ file, studentId, onShare, signal: stop.signal });
    stops.current.delete(key);
    if (outcome.ok) {
      dismiss(key);
      router.refresh();
    } else {
      put(key, { kind: 'refused', failure: outcome.failure });
    }
    onSettled({ fileName: file.name, failure: outcome.ok ? null : outcome.failure });
  }

  function add(files: readonly File[]): void {
    for (const file of files) {
      const key = (lastKey.current += 1);
      const failure = refusalBeforeSending(file);
      const state: Upload['state'] = failure ? { kind: 'refused', failure } : { kind: 'waiting' };
      setUploads((all) => [...all, { key, file, state }]);
      if (failure) onSettled({ fileName: file.name, failure });
      else line.current = line.current.then(() => send(key, file));
    }
  }

  const stop = (key: number) => stops.current.get(key)?.abort();
  function again(upload: Upload): void {
    dismiss(upload.key);
    add([upload.file]);
  }
  return { uploads, add, stop, dismiss, again };
}
