'use client';

import { Bookmark, Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast-queue';
import { removeViewAction, renameViewAction, saveViewAction } from '@/lib/students/saved-view-actions';
import type { SavedViewItem } from '@/lib/students/saved-view-queries';
import { ActButton } from './act-button';

type SavedViewsProps = Readonly<{
  views: readonly SavedViewItem[];
  /** The query of the list as it is narrowed now; empty for everyone. */
  query: string;
}>;

/** The selections that a member keeps under names of their own. */
export function SavedViews({ views, query }: SavedViewsProps) {
  const t = useTranslations('students.caseload.saved');
  const isKept = query === '' || views.some((view) => view.query === query);
  if (views.length === 0 && isKept) return null;
  return (
    <nav aria-label={t('title')} className="mb-3 flex flex-wrap items-center gap-2" data-print="hidden">
      {views.length > 0 ? <span className="text-sm text-ink-soft">{t('title')}</span> : null}
      {views.map((view) => (
        <SavedView key={view.viewId} view={view} isCurrent={view.query === query} />
      ))}
      {isKept ? null : <SaveView query={query} />}
    </nav>
  );
}

function SavedView({ view, isCurrent }: Readonly<{ view: SavedViewItem; isCurrent: boolean }>) {
  const t = useTranslations('students.caseload.saved');
  const [isOpen, setIsOpen] = useState(false);
  const { viewId, name, query } = view;
  return (
    <span className="inline-flex items-center rounded-full border border-line bg-surface ps-3">
      <Link
        href={query ? `/caseload?${query}` : '/caseload'}
        aria-current={isCurrent ? 'true' : undefined}
        className="text-sm no-underline aria-[current]:font-semibold"
      >
        {name}
      </Link>
      <IconButton label={t('menu', { name })} size="sm" onPress={() => setIsOpen(true)}>
        <Pencil aria-hidden size={14} />
      </IconButton>
      <Dialog title={t('renameTitle', { name })} size="sm" isOpen={isOpen} onOpenChange={setIsOpen}>
        <ActionForm
          action={renameViewAction}
          onSuccess={() => {
            setIsOpen(false);
            showToast(t('renamed'));
          }}
        >
          <input type="hidden" name="viewId" value={viewId} />
          <TextField name="name" label={t('name')} defaultValue={name} maxLength={60} required />
          <div className="flex flex-wrap justify-between gap-2">
            <ActButton
              action={removeViewAction}
              input={{ viewId, name, query }}
              done={t('removed', { name })}
              undo={{ action: saveViewAction, done: t('restored', { name }) }}
            >
              {t('remove')}
            </ActButton>
            <SubmitButton>{t('rename')}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </span>
  );
}

function SaveView({ query }: Readonly<{ query: string }>) {
  const t = useTranslations('students.caseload.saved');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="sm" tone="quiet" onPress={() => setIsOpen(true)}>
        <Bookmark aria-hidden size={16} /> {t('save')}
      </Button>
      <Dialog
        title={t('saveTitle')}
        description={t('saveHint')}
        size="sm"
        isOpen={isOpen}
        onOpenChange={setIsOpen}
      >
        <ActionForm
          action={saveViewAction}
          onSuccess={() => {
            setIsOpen(false);
            showToast(t('done'));
          }}
        >
          <input type="hidden" name="query" value={query} />
          <TextField name="name" label={t('name')} maxLength={60} required />
          <div className="flex justify-end">
            <SubmitButton>{t('submit')}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </>
  );
}
