'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import { askAboutMeetingAction } from '@/lib/meetings/actions';
import { meetingWishes } from '@/lib/meetings/choices';
import { SendButton } from './send-button';

/** Another time, the phone, an interpreter: what a parent asks about a meeting. */
export function AskAboutMeeting({ meetingId }: Readonly<{ meetingId: string }>) {
  const t = useTranslations('family_meetings');
  const common = useTranslations('common');
  const [isSent, setSent] = useState(false);
  return (
    <ActionForm
      action={askAboutMeetingAction}
      shouldResetOnSuccess
      onSuccess={() => setSent(true)}
      aria-label={t('ask.title')}
    >
      <input type="hidden" name="meetingId" value={meetingId} />
      <RadioGroup
        name="wish"
        label={t('ask.wish')}
        required
        onValueChange={() => setSent(false)}
        options={meetingWishes.map((value) => ({ value, label: t(`wishes.${value}`) }))}
      />
      <TextArea name="text" label={t('ask.text')} hint={t('ask.textHint')} maxLength={5000} dir="auto" />
      <SendButton label={t('ask.submit')} sending={common('working')} />
      <output className="flex items-center gap-2 font-semibold text-ok">
        {isSent ? (
          <>
            <Check aria-hidden size={20} className="shrink-0" />
            {t('ask.sent')}
          </>
        ) : null}
      </output>
    </ActionForm>
  );
}
