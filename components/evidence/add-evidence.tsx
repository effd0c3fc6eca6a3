import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { AddNote } from './add-note';
import { AddScore } from './add-score';

/** Two ways to add a datum. Closing one keeps what was typed in it. */
export function AddEvidence({ studentId }: Readonly<{ studentId: string }>) {
  const t = useTranslations('evidence');
  return (
    <div className="grid gap-2" data-print="hidden">
      <AddPanel title={t('score.title')}>
        <AddScore studentId={studentId} />
      </AddPanel>
      <AddPanel title={t('note.title')}>
        <AddNote studentId={studentId} />
      </AddPanel>
    </div>
  );
}

function AddPanel({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <Disclosure
      summary={title}
      className="rounded-md border border-line bg-surface px-4 py-1.5 [&>div]:px-0 [&>div]:pb-3 [&>summary]:w-full"
    >
      {children}
    </Disclosure>
  );
}
