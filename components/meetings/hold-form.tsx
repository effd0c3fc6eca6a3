'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Select } from '@/components/ui/select';
import { DateField } from '@/components/ui/date-field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast-queue';
import { holdMeetingAction } from '@/lib/meetings/actions';
import { needsExcusal } from '@/lib/meetings/people';
import type { MeetingPersonView } from '@/lib/meetings/read-meeting';
import type { MeetingDetails } from '@/lib/record/meeting';
import { ExcusalFields } from './excusal-fields';

const attendances = ['expected', 'present', 'absent', 'excused'] as const;
const means = ['in_person', 'phone', 'video', 'written'] as const;

type HoldFormProps = Readonly<{
  meetingId: string;
  revision: number;
  people: readonly MeetingPersonView[];
  details: MeetingDetails;
}>;

/** Records who took part and how, who was excused and on what grounds. */
export function HoldForm({ meetingId, revision, people, details }: HoldFormProps) {
  const t = useTranslations('meetings');
  return (
    <ActionForm
      action={holdMeetingAction}
      aria-label={t('hold.title')}
      onSuccess={() => showToast(t('hold.held'))}
    >
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="revision" value={revision} />
      <ul className="grid gap-3">
        {people.map((person) => (
          <PersonAttendance key={person.id} person={person} />
        ))}
      </ul>
      <TextArea
        name="generalTeacherInput"
        label={t('hold.teacherInput')}
        hint={t('hold.teacherInputHint')}
        defaultValue={details.generalTeacherInput}
      />
      <TextArea
        name="studentPreferences"
        label={t('hold.studentPreferences')}
        hint={t('hold.studentPreferencesHint')}
        defaultValue={details.studentPreferences}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="interpreterArrangedWith"
          label={t('fields.interpreterWith')}
          defaultValue={details.interpreter.arrangedWith}
        />
        <DateField
          name="interpreterDeclinedOn"
          label={t('hold.interpreterDeclinedOn')}
          defaultValue={details.interpreter.declinedInWritingOn ?? undefined}
        />
      </div>
      <SubmitButton>{t('hold.submit')}</SubmitButton>
    </ActionForm>
  );
}

function PersonAttendance({ person }: Readonly<{ person: MeetingPersonView }>) {
  const t = useTranslations('meetings');
  const [attendance, setAttendance] = useState<string>(person.details.attendance);
  const field = (name: string) => `people.${person.id}.${name}`;
  const { role, name, details } = person;
  return (
    <li className="grid gap-3 rounded-md bg-surface p-3 shadow-sm">
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <p>
          <b>{name}</b>
          <span className="block text-sm text-ink-soft">{t(`roles.${role}`)}</span>
        </p>
        <Select
          name={field('attendance')}
          label={t('hold.attendance')}
          value={attendance}
          onValueChange={setAttendance}
          options={attendances
            .filter((value) => value !== 'excused' || needsExcusal(role))
            .map((value) => ({ value, label: t(`hold.attendances.${value}`) }))}
        />
        <Select
          name={field('means')}
          label={t('hold.means')}
          defaultValue={details.means ?? ''}
          placeholder="–"
          options={means.map((value) => ({ value, label: t(`hold.meansOptions.${value}`) }))}
        />
      </div>
      {attendance === 'excused' ? <ExcusalFields person={person} field={field} /> : null}
      {role === 'transition_agency' ? (
        <DateField
          name={field('consentOn')}
          label={t('hold.consentOn')}
          hint="34 CFR 300.321(b)(3)"
          defaultValue={details.consentOn ?? undefined}
        />
      ) : null}
    </li>
  );
}
