'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Form from 'next/form';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';

const waitMs = 250;

type CaseloadSearchProps = Readonly<{
  search: string;
  /** What else the list is narrowed by. */
  kept: readonly (readonly [name: string, value: string])[];
}>;

/** Finds students as one types; without scripts the button sends the form. */
export function CaseloadSearch({ search, kept }: CaseloadSearchProps) {
  const t = useTranslations('students.caseload');
  const common = useTranslations('common');
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <search className="min-w-0 flex-1 basis-72 sm:max-w-96">
      <Form
        ref={form}
        action="/caseload"
        replace
        scroll={false}
        className="flex items-center gap-2"
        onSubmit={() => clearTimeout(timer.current)}
      >
        <TextField
          type="search"
          name="search"
          label={t('search')}
          isLabelHidden
          placeholder={t('search')}
          defaultValue={search}
          maxLength={100}
          autoComplete="off"
          className="flex-1"
          onChange={() => {
            clearTimeout(timer.current);
            timer.current = setTimeout(() => form.current?.requestSubmit(), waitMs);
          }}
        />
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit">
          <Search aria-hidden size={18} />
          <span className="max-sm:sr-only">{common('search')}</span>
        </Button>
      </Form>
    </search>
  );
}
