'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast-queue';
import { restoreEntryAction, voidEntryAction } from '@/lib/record/actions';

/** Voids a fact with the reason; the toast takes it back. */
export function VoidEntry({ entryId, name }: Readonly<{ entryId: string; name: string }>) {
  const t = useTranslations('record.void');
  const common = useTranslations('common');
  const [isOpen, setOpen] = useState(false);
  const restore = async () => {
    const result = await restoreEntryAction({ entryId }).catch(() => null);
    showToast(result?.ok ? t('restored') : common('tryAgain'), { tone: result?.ok ? 'plain' : 'problem' });
  };
  return (
    <>
      <Button size="sm" tone="quiet" aria-label={name} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('title')} description={t('body')} size="sm" isOpen={isOpen} onOpenChange={setOpen}>
        {(close) => (
          <ActionForm
            action={voidEntryAction}
            aria-label={t('title')}
            onSuccess={() => {
              close();
              showToast(t('done'), { action: { label: common('undo'), onPress: () => void restore() } });
            }}
          >
            <input type="hidden" name="entryId" value={entryId} />
            <TextField name="reason" label={t('reason')} required maxLength={1000} />
            <SubmitButton tone="danger">{t('submit')}</SubmitButton>
          </ActionForm>
        )}
      </Dialog>
    </>
  );
}
