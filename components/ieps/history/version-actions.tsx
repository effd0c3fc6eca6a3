'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { LinkButton } from '@/components/ui/link-button';
import { StatePill } from '@/components/ui/state-pill';
import { showToast } from '@/components/ui/toast-queue';
import { restoreVersionAction, verifyVersionAction } from '@/lib/versions/actions';

type Props = Readonly<{ versionId: string; number: number; canRestore: boolean }>;

/** Verifying a version's hash, reading it, bringing it back. */
export function VersionActions({ versionId, number, canRestore }: Props) {
  const t = useTranslations('life.history_page');
  const errors = useTranslations('errors');
  const [isIntact, setIsIntact] = useState<boolean | null>(null);
  const [isPending, start] = useTransition();
  const verify = () =>
    start(async () => {
      const result = await verifyVersionAction({ versionId });
      if (result.ok) setIsIntact(result.value.isIntact);
      else showToast(errors(result.code), { tone: 'problem' });
    });
  return (
    <div className="flex flex-wrap items-center gap-2" data-print="hidden">
      <Button size="sm" isPending={isPending} onPress={verify}>
        {t('verify')}
      </Button>
      <LinkButton size="sm" href={`/api/versions/${versionId}/pdf`} prefetch={false}>
        {t('pdf')}
      </LinkButton>
      <LinkButton size="sm" href={`/api/versions/${versionId}/docx`} prefetch={false}>
        {t('docx')}
      </LinkButton>
      {canRestore && <Restore versionId={versionId} number={number} />}
      <output>
        {isIntact === null ? null : (
          <StatePill tone={isIntact ? 'ok' : 'late'}>{t(isIntact ? 'intact' : 'broken')}</StatePill>
        )}
      </output>
    </div>
  );
}

function Restore({ versionId, number }: Omit<Props, 'canRestore'>) {
  const t = useTranslations('life.history_page');
  const back = useTranslations('life');
  const errors = useTranslations('errors');
  const router = useRouter();
  const [isPending, start] = useTransition();
  const [isOpen, setIsOpen] = useState(false);
  const restore = () =>
    start(async () => {
      const result = await restoreVersionAction({ versionId });
      setIsOpen(false);
      if (result.ok) {
        showToast(t('restored', { number, count: result.value.sections }));
        router.refresh();
      } else showToast(errors(result.code), { tone: 'problem' });
    });
  return (
    <>
      <Button size="sm" onPress={() => setIsOpen(true)}>
        {t('restore')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        title={t('restore_title', { number })}
        description={t('restore_body')}
        size="sm"
        isAlert
      >
        <DialogActions>
          <Button onPress={() => setIsOpen(false)}>{back('back')}</Button>
          <Button tone="primary" isPending={isPending} onPress={restore}>
            {t('restore')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
