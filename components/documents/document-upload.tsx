'use client';

import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { FileDrop } from '@/components/ui/file-drop';
import { FailureText } from './failure-text';
import type { SendFailure } from './send-file';
import { UploadRow } from './upload-row';
import { useUploads, type UploadEvent } from './use-uploads';
import { documentExtensions } from '@/lib/documents/schema';

type DocumentUploadProps = Readonly<{
  studentId: string;
  /** Why the file of a form posted without script was refused (`?upload=` of the student's page). */
  refusal?: SendFailure | null;
}>;

const accept = documentExtensions.map((extension) => `.${extension}`).join(',');
const never = () => () => undefined;

/** Drop files or choose them; each shows how far it has come. Without script it is a plain form. */
export function DocumentUpload({ studentId, refusal = null }: DocumentUploadProps) {
  const t = useTranslations('documents');
  const [announcement, setAnnouncement] = useState('');
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  function announce({ fileName: name, failure }: UploadEvent) {
    const words = failure
      ? t('upload.announceRefused', { name, reason: t(`failures.${failure}.what`) })
      : t('upload.announceReceived', { name });
    setAnnouncement(words);
  }
  const { uploads, add, stop, dismiss, again } = useUploads(studentId, announce);

  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/api/documents?studentId=${encodeURIComponent(studentId)}`}
      className="grid gap-3"
    >
      {refusal ? (
        <Callout tone="problem">
          <FailureText failure={refusal} />
        </Callout>
      ) : null}
      <FileDrop
        name="file"
        label={t('upload.label')}
        hint={t('upload.hint')}
        accept={accept}
        isMultiple={hasScript}
        onFiles={hasScript ? add : undefined}
      />
      {hasScript ? null : (
        <Button type="submit" tone="primary" className="justify-self-start">
          {t('upload.submit')}
        </Button>
      )}
      <output className="sr-only">{announcement}</output>
      {uploads.length > 0 ? (
        <ul aria-label={t('upload.listLabel')} className="divide-y divide-line">
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onStop={() => stop(upload.key)}
              onDismiss={() => dismiss(upload.key)}
              onAgain={() => again(upload)}
            />
          ))}
        </ul>
      ) : null}
    </form>
  );
}
