'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { showToast } from '@/components/ui/toast-queue';
import { saveIepDatesAction } from '@/lib/ieps/actions';
import type { IepForEditing } from '@/lib/ieps/queries';

/** The plan's own dates. */
export function DatesDialog({
  iep,
}: Readonly<{ iep: Pick<IepForEditing, 'id' | 'revision' | 'startsOn' | 'endsOn' | 'meetingOn'> }>) {
  const t = useTranslations('ieps');
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="sm" onPress={() => setIsOpen(true)}>
        {t('dates.edit')}
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title={t('dates.edit')} size="sm">
        <ActionForm
          action={saveIepDatesAction}
          className="grid gap-4"
          onSuccess={() => {
            setIsOpen(false);
            showToast(t('dates.saved'));
            router.refresh();
          }}
        >
          <input type="hidden" name="iepId" value={iep.id} />
          <input type="hidden" name="revision" value={iep.revision} />
          <DateField name="startsOn" label={t('dates.starts')} defaultValue={iep.startsOn ?? ''} />
          <DateField name="endsOn" label={t('dates.ends')} defaultValue={iep.endsOn ?? ''} />
          <DateField name="meetingOn" label={t('dates.meeting')} defaultValue={iep.meetingOn ?? ''} />
          <DialogActions>
            <SubmitButton>{t('dates.save')}</SubmitButton>
          </DialogActions>
        </ActionForm>
      </Dialog>
    </>
  );
}
