'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import type { PaletteItem } from './palette-items';

const PaletteDialog = dynamic(async () => (await import('./palette-dialog')).PaletteDialog, { ssr: false });

export type PaletteSources = Readonly<{
  pages: readonly PaletteItem[];
  actions: readonly PaletteItem[];
  /** Finds students by the start of their names; a server action. Answers null when it could not. */
  findStudentsAction: (query: string) => Promise<readonly PaletteItem[] | null>;
}>;

/** The button and the shortcut (Ctrl or Cmd with K) that open the palette; the palette itself loads on first use. */
export function CommandPalette(sources: PaletteSources) {
  const t = useTranslations('layout');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.metaKey || event.ctrlKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      setOpen((wasOpen) => !wasOpen);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
        className="flex min-h-10 w-full items-center gap-2 rounded-md border border-edge bg-surface px-2.5 text-start text-sm text-ink-soft transition-colors hover:border-accent hover:text-ink group-has-[[data-layout=wide]]/shell:justify-center group-has-[[data-layout=wide]]/shell:px-0"
      >
        <Search aria-hidden size={18} className="shrink-0" />
        <span className="flex-1 group-has-[[data-layout=wide]]/shell:sr-only max-sm:sr-only">
          {t('palette.open')}
        </span>
        <Kbd className="border-line text-ink-soft group-has-[[data-layout=wide]]/shell:hidden max-md:hidden">
          Ctrl K
        </Kbd>
        <span className="sr-only">: {t('palette.placeholder')}</span>
      </button>
      {isOpen ? <PaletteDialog {...sources} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
