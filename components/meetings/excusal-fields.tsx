'use client';

import { useTranslations } from 'next-intl';
import { DateField } from '@/components/ui/date-field';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import type { MeetingPersonView } from '@/lib/meetings/read-meeting';

type ExcusalFieldsProps = Readonly<{ person: MeetingPersonView; field: (name: string) => string }>;

/** On what grounds a required member is excused, 34 CFR 300.321(e). */
export function ExcusalFields({ person, field }: ExcusalFieldsProps) {
  const t = useTranslations('meetings.hold.excusal');
  const common = useTranslations('common');
  const { excusal } = person.details;
  return (
    <fieldset className="grid gap-3 border-t border-line pt-3">
      <legend className="sr-only">{t('title', { name: person.name })}</legend>
      <p className="text-sm text-ink-soft">{t('hint')}</p>
      <RadioGroup
        name={field('areaDiscussed')}
        label={t('areaDiscussed')}
        isInline
        required
        defaultValue={excusal.areaDiscussed ?? undefined}
        options={[
          { value: 'yes', label: common('yes') },
          { value: 'no', label: common('no') },
        ]}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        {(['parentAgreedOn', 'agencyAgreedOn', 'inputDeliveredOn'] as const).map((name) => (
          <DateField
            key={name}
            name={field(name)}
            label={t(name)}
            defaultValue={excusal[name] ?? undefined}
          />
        ))}
      </div>
      <TextArea name={field('input')} label={t('input')} defaultValue={excusal.input} rows={2} />
    </fieldset>
  );
}
