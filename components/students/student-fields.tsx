'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { ComboBox } from '@/components/ui/combo-box';
import { DateField } from '@/components/ui/date-field';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { StudentForChange } from '@/lib/students/change-queries';
import { disabilityCategories, grades } from '@/lib/students/schema';

type Schools = readonly { id: string; name: string }[];
/** Kept by their English name, shown in the reader's language; made on the server, whose names are the same for all. */
type Languages = readonly { name: string; label: string }[];
export type StudentChoices = Readonly<{ schools: Schools; languages: Languages }>;
type Known = Readonly<{ student?: StudentForChange | undefined }>;

/** The few facts a plan needs; the dates decide what is due. */
export function StudentFields({ schools, languages, student }: StudentChoices & Known) {
  return (
    <>
      <WhoFields languages={languages} student={student} />
      <SchoolFields schools={schools} student={student} />
      <DueFields student={student} />
    </>
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

function WhoFields({ languages, student }: Readonly<{ languages: Languages }> & Known) {
  const t = useTranslations('students.new');
  const language = student?.homeLanguage ?? 'English';
  // What was kept before the list existed stays what it is.
  const isListed = languages.some(({ name }) => name === language);
  const shown = isListed ? languages : [{ name: language, label: language }, ...languages];
  const name = { maxLength: 100, autoComplete: 'off' };
  return (
    <Group title={t('who')}>
      <TextField
        {...name}
        name="givenName"
        label={t('givenName')}
        defaultValue={student?.givenName}
        required
      />
      <TextField
        {...name}
        name="familyName"
        label={t('familyName')}
        defaultValue={student?.familyName}
        required
      />
      <TextField
        {...name}
        name="preferredName"
        label={t('preferredName')}
        hint={t('preferredNameHint')}
        defaultValue={student?.preferredName ?? undefined}
      />
      <DateField name="birthDate" label={t('birthDate')} defaultValue={student?.birthDate} required />
      <ComboBox
        name="homeLanguage"
        label={t('homeLanguage')}
        hint={t('homeLanguageHint')}
        options={shown.map(({ name: id, label }) => ({ id, label }))}
        defaultValue={language}
        required
      />
      <Checkbox
        name="englishLearner"
        label={t('englishLearner')}
        defaultChecked={student?.englishLearner}
        className="sm:self-end"
      />
    </Group>
  );
}

function SchoolFields({ schools, student }: Readonly<{ schools: Schools }> & Known) {
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
        defaultValue={student?.schoolId ?? (schools.length === 1 ? only?.id : undefined)}
        required
      />
      <Select
        name="grade"
        label={t('new.grade')}
        placeholder={t('new.choose')}
        options={grades.map((grade) => ({ value: grade, label: gradeWords('grade', { grade }) }))}
        defaultValue={student?.grade}
        required
      />
      <Select
        name="disabilityCategory"
        label={t('new.category')}
        placeholder={t('new.choose')}
        options={disabilityCategories.map((value) => ({ value, label: t(`categories.${value}`) }))}
        defaultValue={student?.disabilityCategory}
        required
      />
      <NumberField
        name="schoolWeekMinutes"
        label={t('new.schoolWeek')}
        hint={t('new.schoolWeekHint')}
        suffix={t('new.minutes')}
        defaultValue={String(student?.schoolWeekMinutes ?? 1950)}
        required
      />
    </Group>
  );
}

function DueFields({ student }: Known) {
  const t = useTranslations('students.new');
  return (
    <Group title={t('dates')}>
      <DateField
        name="lastEvaluationOn"
        label={t('lastEvaluation')}
        hint={t('lastEvaluationHint')}
        defaultValue={student?.lastEvaluationOn ?? undefined}
      />
      <DateField
        name="lastAnnualReviewOn"
        label={t('lastAnnualReview')}
        hint={t('lastAnnualReviewHint')}
        defaultValue={student?.lastAnnualReviewOn ?? undefined}
      />
    </Group>
  );
}
