'use client';

import { Share2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/text-area';
import { showToast } from '@/components/ui/toast-queue';
import { shareIepAction } from '@/lib/versions/actions';
import type { SharingForStaff } from '@/lib/versions/queries';
import { SharingList } from './sharing-list';

type Props = Readonly<{ iepId: string; sharing: SharingForStaff; pendingCount: number; timeZone: string }>;

/** Freezes the plan and opens it to chosen parents; says exactly what will happen before it does. */
export function ShareDialog({ iepId, sharing, pendingCount, timeZone }: Props) {
  const t = useTranslations('ieps');
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  function open(): void {
    // Drafts were decided on since the page came: what waits and who sees what is read anew.
    router.refresh();
    setIsOpen(true);
  }
  const hasGuardians = sharing.guardians.length > 0;
  return (
    <>
      <Button tone="primary" size="sm" onPress={open}>
        <Share2 aria-hidden size={15} /> {t('share.button')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title={t('share.title')}
        description={t('share.description')}
      >
        {pendingCount > 0 && <Callout tone="question">{t('share.pending', { count: pendingCount })}</Callout>}
        <SharingList sharing={sharing} timeZone={timeZone} />
        {hasGuardians ? (
          <ActionForm
            action={shareIepAction}
            className="mt-4 grid gap-4"
            onSuccess={() => {
              setIsOpen(false);
              showToast(t('share.sent'));
              router.refresh();
            }}
          >
            <input type="hidden" name="iepId" value={iepId} />
            <fieldset className="grid gap-2">
              <legend className="mb-1 font-semibold">{t('share.who')}</legend>
              {sharing.guardians.map((guardian) => (
                <Checkbox
                  key={guardian.guardianshipId}
                  name="guardianshipIds"
                  value={guardian.guardianshipId}
                  defaultChecked
                  label={`${guardian.name} (${guardian.relationship}${guardian.needsInterpreter ? `, ${t('share.interpreter')}` : ''})`}
                />
              ))}
            </fieldset>
            <TextArea name="message" label={t('share.message')} maxLength={2000} />
            <DialogActions>
              <SubmitButton>{t('share.send')}</SubmitButton>
            </DialogActions>
          </ActionForm>
        ) : (
          <p>{t('share.no_guardians')}</p>
        )}
      </Dialog>
    </>
  );
}
