'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { DateField } from '@/components/ui/date-field';
import { NumberField } from '@/components/ui/number-field';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast-queue';
import { editMeetingAction, planMeetingAction } from '@/lib/meetings/actions';
import type { MeetingStart } from '@/lib/meetings/queries';
import type { EditMeetingInput, MeetingPersonInput } from '@/lib/meetings/schema';
import { PeopleEditor } from './people-editor';
import { PurposeChoice } from './purpose-choice';

type Planned = Omit<EditMeetingInput, 'meetingId' | 'revision' | 'people'>;

type PlanMeetingProps = Readonly<{ studentId: string; start: MeetingStart; zone: string }>;

/** Plans a meeting; parents and team stand in it already. */
export function PlanMeeting({ studentId, start, zone }: PlanMeetingProps) {
  const t = useTranslations('meetings');
  const router = useRouter();
  return (
    <ActionForm
      action={planMeetingAction}
      aria-label={t('plan.title')}
      onSuccess={({ meetingId }) => {
        showToast(t('plan.planned'));
        router.push(`/students/${studentId}/meetings/${meetingId}`);
      }}
    >
      <input type="hidden" name="studentId" value={studentId} />
      <input type="hidden" name="iepId" value={start.iepId ?? ''} />
      <MeetingFields
        initial={{ minutes: 60, interpreterNeeded: start.needsInterpreter ? 'yes' : null }}
        people={start.people}
        zone={zone}
      />
      <SubmitButton>{t('plan.submit')}</SubmitButton>
    </ActionForm>
  );
}

type EditMeetingProps = Readonly<{
  meetingId: string;
  revision: number;
  initial: Planned;
  people: readonly MeetingPersonInput[];
  zone: string;
}>;

/** Changes a planned meeting. */
export function EditMeeting({ meetingId, revision, initial, people, zone }: EditMeetingProps) {
  const t = useTranslations('meetings');
  return (
    <ActionForm
      action={editMeetingAction}
      aria-label={t('prepare.title')}
      onSuccess={() => showToast(t('prepare.saved'))}
    >
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="revision" value={revision} />
      <MeetingFields initial={initial} people={people} zone={zone} />
      <SubmitButton>{t('prepare.submit')}</SubmitButton>
    </ActionForm>
  );
}

type FieldsProps = Readonly<{
  initial: Partial<Planned>;
  people: readonly MeetingPersonInput[];
  zone: string;
}>;

function MeetingFields({ initial, people, zone }: FieldsProps) {
  const t = useTranslations('meetings');
  return (
    <>
      <p className="text-sm text-ink-soft">{t('plan.hint', { zone })}</p>
      <div className="grid gap-4 sm:grid-cols-3">
        <DateField name="on" label={t('fields.on')} required defaultValue={initial.on} />
        <TextField name="time" type="time" label={t('fields.time')} required defaultValue={initial.time} />
        <NumberField
          name="minutes"
          label={t('fields.minutes')}
          required
          suffix={t('fields.minutesUnit')}
          defaultValue={String(initial.minutes ?? 60)}
        />
      </div>
      <TextField
        name="location"
        label={t('fields.location')}
        hint={t('fields.locationHint')}
        required
        maxLength={300}
        defaultValue={initial.location}
      />
      <PurposeChoice initial={initial.purposes ?? []} />
      <div className="grid gap-4 sm:grid-cols-2">
        <YesNo
          name="otherMeansOffered"
          label={t('fields.otherMeans')}
          hint={t('fields.otherMeansHint')}
          initial={initial.otherMeansOffered}
        />
        <YesNo
          name="interpreterNeeded"
          label={t('fields.interpreter')}
          hint="34 CFR 300.322(e)"
          initial={initial.interpreterNeeded}
        />
      </div>
      <TextField
        name="interpreterArrangedWith"
        label={t('fields.interpreterWith')}
        maxLength={300}
        defaultValue={initial.interpreterArrangedWith}
      />
      <PeopleEditor initial={people} />
    </>
  );
}

type YesNoProps = Readonly<{
  name: string;
  label: string;
  hint?: string;
  initial?: 'yes' | 'no' | null;
}>;

function YesNo({ name, label, hint, initial }: YesNoProps) {
  const t = useTranslations('common');
  return (
    <RadioGroup
      name={name}
      label={label}
      hint={hint}
      isInline
      defaultValue={initial ?? undefined}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
    />
  );
}
