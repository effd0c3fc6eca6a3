'use client';

import { useTranslations } from 'next-intl';
import { CommandPalette } from '@/components/layout/command-palette';
import type { PaletteItem } from '@/components/layout/palette-items';
import { findStudentsAction } from '@/lib/students/actions';

type StaffPaletteProps = Readonly<{ pages: readonly PaletteItem[]; canAddStudents: boolean }>;

/** The palette of the staff: their students, their pages, and adding a student. */
export function StaffPalette({ pages, canAddStudents }: StaffPaletteProps) {
  const t = useTranslations('students');
  const ieps = useTranslations('ieps');
  const account = { id: '/account', label: t('accountLink'), href: '/account' };
  const add = { id: '/students/new', label: t('caseload.add'), href: '/students/new' };

  async function find(query: string): Promise<PaletteItem[] | null> {
    const result = await findStudentsAction(query);
    if (!result.ok) return null;
    return result.value.map(({ id, displayName, grade, schoolName }) => ({
      id,
      label: displayName,
      href: `/students/${id}`,
      hint: `${ieps('grade', { grade })} · ${schoolName}`,
    }));
  }
  return (
    <CommandPalette
      pages={[...pages, account]}
      actions={canAddStudents ? [add] : []}
      findStudentsAction={find}
    />
  );
}
