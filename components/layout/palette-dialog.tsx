'use client';

import { Command } from 'cmdk';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { PaletteSources } from './command-palette';
import { filterPaletteItems, type PaletteItem } from './palette-items';
import { useFoundStudents } from './use-found-students';

/** Type a few letters, arrow to the line, Enter. */
export function PaletteDialog({
  pages,
  actions,
  findStudentsAction,
  onClose,
}: PaletteSources & Readonly<{ onClose: () => void }>) {
  const t = useTranslations('layout.palette');
  const router = useRouter();
  const { query, setQuery, students, state } = useFoundStudents(findStudentsAction);
  const groups = [
    { title: t('students'), items: students },
    { title: t('pages'), items: filterPaletteItems(pages, query) },
    { title: t('actions'), items: filterPaletteItems(actions, query) },
  ].filter((group) => group.items.length > 0);

  function open(item: PaletteItem) {
    onClose();
    router.push(item.href);
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      className="fixed inset-0 z-50 flex items-start justify-center bg-scrim p-3 pt-[12vh] transition-opacity data-entering:opacity-0"
    >
      <Modal className="w-full max-w-xl overflow-hidden rounded-md border border-line bg-surface shadow-lg">
        <Dialog aria-label={t('title')} className="outline-none">
          <Command shouldFilter={false} label={t('title')} loop>
            <Command.Input
              ref={focusInput}
              value={query}
              onValueChange={setQuery}
              placeholder={t('placeholder')}
              className="w-full border-b border-line bg-transparent px-5 py-4 text-lg outline-none"
            />
            <Command.List label={t('title')} className="max-h-[50vh] overflow-y-auto p-2">
              {groups.map((group) => (
                <PaletteGroup key={group.title} title={group.title} items={group.items} onOpen={open} />
              ))}
            </Command.List>
            <div
              className="flex min-h-10 items-center border-t border-line px-5 py-2 text-sm text-ink-soft"
              aria-live="polite"
            >
              <PaletteStatus state={state} isEmpty={groups.length === 0} />
            </div>
          </Command>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function focusInput(input: HTMLInputElement | null): void {
  input?.focus();
}

type PaletteGroupProps = Readonly<{
  title: string;
  items: readonly PaletteItem[];
  onOpen: (item: PaletteItem) => void;
}>;

function PaletteGroup({ title, items, onOpen }: PaletteGroupProps) {
  return (
    <Command.Group
      heading={title}
      className="pb-1 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-soft"
    >
      {items.map((item) => (
        <Command.Item
          key={item.id}
          value={item.id}
          onSelect={() => onOpen(item)}
          className="flex min-h-10 cursor-pointer items-baseline gap-3 rounded-sm px-3 py-2 data-[selected=true]:bg-accent-soft"
        >
          <span className="flex-1">{item.label}</span>
          {item.hint ? <span className="text-sm text-ink-soft">{item.hint}</span> : null}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function PaletteStatus({
  state,
  isEmpty,
}: Readonly<{ state: 'idle' | 'searching' | 'failed'; isEmpty: boolean }>) {
  const t = useTranslations('layout.palette');
  if (state === 'failed') return t('failed');
  if (state === 'searching') return t('searching');
  return isEmpty ? t('empty') : t('hint');
}
