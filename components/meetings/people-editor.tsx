'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldErrorText, useField } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { missingRoles } from '@/lib/meetings/people';
import type { MeetingPersonInput } from '@/lib/meetings/schema';
import type { TeamRole } from '@/lib/record/meeting';
import { teamRoles } from '@/lib/record/team-roles';

type Row = MeetingPersonInput & { key: number };

const newPerson = { id: null, membershipId: null, guardianshipId: null, name: '', role: 'other' as TeamRole };

/** The people of a meeting with their parts in the team, and which required part nobody has. */
export function PeopleEditor({ initial }: Readonly<{ initial: readonly MeetingPersonInput[] }>) {
  const t = useTranslations('meetings');
  const [rows, setRows] = useState<readonly Row[]>(() => initial.map((person, key) => ({ ...person, key })));
  const label = t('fields.people');
  const { id, error, control } = useField({ name: 'people', label });
  const change = (key: number, part: Partial<MeetingPersonInput>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () =>
    setRows((before) => [
      ...before,
      { ...newPerson, key: Math.max(-1, ...before.map(({ key }) => key)) + 1 },
    ]);
  const sent = rows.filter(({ name }) => name.trim() !== '').map(({ key: _key, ...person }) => person);
  return (
    <fieldset id="field-people" aria-describedby={control['aria-describedby']} className="grid gap-3">
      <legend className="text-sm font-semibold">{label}</legend>
      <p className="text-sm text-ink-soft">{t('fields.peopleHint')}</p>
      <input type="hidden" name="people" value={JSON.stringify(sent)} />
      <ul className="grid gap-3">
        {rows.map((row) => (
          <PersonRow
            key={row.key}
            row={row}
            onChange={(part) => change(row.key, part)}
            onRemove={() => setRows((before) => before.filter(({ key }) => key !== row.key))}
          />
        ))}
      </ul>
      <FieldErrorText id={id}>{error}</FieldErrorText>
      <Button size="sm" tone="secondary" className="justify-self-start" onPress={add}>
        <Plus aria-hidden size={16} />
        {t('fields.addPerson')}
      </Button>
      <MissingRoles people={sent} />
    </fieldset>
  );
}

type PersonRowProps = Readonly<{
  row: Row;
  onChange: (part: Partial<MeetingPersonInput>) => void;
  onRemove: () => void;
}>;

function PersonRow({ row, onChange, onRemove }: PersonRowProps) {
  const t = useTranslations('meetings');
  const isLinked = row.guardianshipId !== null || row.membershipId !== null;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2 rounded-md bg-surface p-3 shadow-sm sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
      <TextField
        label={t('fields.name')}
        required
        value={row.name}
        readOnly={isLinked}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange({ name: event.target.value })}
        className="max-sm:col-span-2"
      />
      <Select
        label={t('fields.role')}
        value={row.role}
        options={teamRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        onValueChange={(value) => onChange({ role: teamRoles.find((role) => role === value) ?? 'other' })}
      />
      <IconButton
        label={t('fields.removePerson', { name: row.name || t('fields.newPerson') })}
        onPress={onRemove}
      >
        <X aria-hidden size={18} />
      </IconButton>
    </li>
  );
}

function MissingRoles({ people }: Readonly<{ people: readonly Readonly<{ role: TeamRole }>[] }>) {
  const t = useTranslations('meetings');
  const missing = missingRoles(people, { isTransition: false });
  return (
    <div aria-live="polite">
      {missing.length > 0 ? (
        <p className="rounded-md bg-due-soft px-4 py-3 text-sm">
          <b className="text-due">{t('missing.title')}</b>{' '}
          {missing.map((role) => t(`roles.${role}`)).join(', ')}. {t('missing.hint')}
        </p>
      ) : null}
    </div>
  );
}
