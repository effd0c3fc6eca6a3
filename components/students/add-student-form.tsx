'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Checkbox } from '@/components/ui/checkbox';
import { ComboBox } from '@/components/ui/combo-box';
import { DateField } from '@/components/ui/date-field';
import { LinkButton } from '@/components/ui/link-button';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { addStudentAction } from '@/lib/students/actions';
import { disabilityCategories, grades } from '@/lib/students/schema';

type Schools = readonly { id: string; name: string }[];
/** Kept by their English name, shown in the reader's language; made on the server, whose names are the same for all. */
type Languages = readonly { name: string; label: string }[];
type AddStudentFormProps = Readonly<{ schools: Schools; languages: Languages }>;

/** The few facts a plan needs; the dates decide what is due. Goes to the new student's page. */
export function AddStudentForm({ schools, languages }: AddStudentFormProps) {
  const t = useTranslations('students.new');
  const router = useRouter();
  return (
    <ActionForm
      action={addStudentAction}
      onSuccess={({ studentId }) => router.push(`/students/${studentId}`)}
      className="grid max-w-3xl gap-8"
      aria-label={t('title')}
    >
      <WhoFields languages={languages} />
      <SchoolFields schools={schools} />
      <DueFields />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t('submit')}</SubmitButton>
        <LinkButton href="/caseload" tone="quiet">
          {t('cancel')}
        </LinkButton>
      </div>
    </ActionForm>
  );
}

function Group({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <fieldset>
      <legend className="mb-3 text-lg font-semibold">{title}</legend>
      <div className="grid gap-4 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}

function WhoFields({ languages }: Readonly<{ languages: Languages }>) {
  const t = useTranslations('students.new');
  return (
    <Group title={t('who')}>
      <TextField name="givenName" label={t('givenName')} required maxLength={100} autoComplete="off" />
      <TextField name="familyName" label={t('familyName')} required maxLength={100} autoComplete="off" />
      <TextField
        name="preferredName"
        label={t('preferredName')}
        hint={t('preferredNameHint')}
        maxLength={100}
        autoComplete="off"
      />
      <DateField name="birthDate" label={t('birthDate')} required />
      <ComboBox
        name="homeLanguage"
        label={t('homeLanguage')}
        hint={t('homeLanguageHint')}
        options={languages.map(({ name, label }) => ({ id: name, label }))}
        defaultValue="English"
        required
      />
      <Checkbox name="englishLearner" label={t('englishLearner')} className="sm:self-end" />
    </Group>
  );
}

function SchoolFields({ schools }: Readonly<{ schools: Schools }>) {
  const t = useTranslations('students');
  const gradeWords = useTranslations('ieps');
  const [only] = schools;
  return (
    <Group title={t('new.school')}>
      <Select
        name="schoolId"
        label={t('new.schoolName')}
        placeholder={t('new.choose')}
        options={schools.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={schools.length === 1 ? only?.id : undefined}
        required
      />
      <Select
        name="grade"
        label={t('new.grade')}
        placeholder={t('new.choose')}
        options={grades.map((grade) => ({ value: grade, label: gradeWords('grade', { grade }) }))}
        required
      />
      <Select
        name="disabilityCategory"
        label={t('new.category')}
        placeholder={t('new.choose')}
        options={disabilityCategories.map((value) => ({ value, label: t(`categories.${value}`) }))}
        required
      />
      <NumberField
        name="schoolWeekMinutes"
        label={t('new.schoolWeek')}
        hint={t('new.schoolWeekHint')}
        suffix={t('new.minutes')}
        defaultValue="1950"
        required
      />
    </Group>
  );
}

function DueFields() {
  const t = useTranslations('students.new');
  return (
    <Group title={t('dates')}>
      <DateField name="lastEvaluationOn" label={t('lastEvaluation')} hint={t('lastEvaluationHint')} />
      <DateField name="lastAnnualReviewOn" label={t('lastAnnualReview')} hint={t('lastAnnualReviewHint')} />
    </Group>
  );
}
