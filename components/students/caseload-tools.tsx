'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Form from 'next/form';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { CaseloadFilter } from '@/lib/students/schema';

const waitMs = 250;

/** Finds students as one types; without scripts the button sends the form. */
export function CaseloadSearch({ filter }: Readonly<{ filter: CaseloadFilter }>) {
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
          defaultValue={filter.search}
          maxLength={100}
          autoComplete="off"
          className="flex-1"
          onChange={() => {
            clearTimeout(timer.current);
            timer.current = setTimeout(() => form.current?.requestSubmit(), waitMs);
          }}
        />
        {filter.show === 'all' ? null : <input type="hidden" name="show" value={filter.show} />}
        {filter.sort === 'due' ? null : <input type="hidden" name="sort" value={filter.sort} />}
        <Button type="submit">
          <Search aria-hidden size={18} />
          <span className="max-sm:sr-only">{common('search')}</span>
        </Button>
      </Form>
    </search>
  );
}
