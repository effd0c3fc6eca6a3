'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cx } from './cx';
import { IconButton } from './icon-button';

type DialogProps = Readonly<{
  title: string;
  /** A sentence under the title. */
  description?: ReactNode;
  children: ReactNode | ((close: () => void) => ReactNode);
  size?: 'sm' | 'md' | 'lg';
  /** `side` slides in from the end edge, for reading beside the page. */
  placement?: 'center' | 'side';
  /** Asks before something that cannot be undone: the screen reader reads it at once, Escape still closes. */
  isAlert?: boolean;
  /** Given together when not inside a DialogTrigger. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}>;

const widths = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-4xl' } as const;

const places = {
  center: {
    overlay: 'items-end sm:items-center justify-center sm:p-6',
    modal: 'max-h-[92dvh] rounded-t-md sm:rounded-md data-entering:translate-y-2',
  },
  side: {
    overlay: 'items-stretch justify-end',
    modal: 'h-full data-entering:translate-x-6 rtl:data-entering:-translate-x-6',
  },
} as const;

/** A window above the page. Focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({
  title,
  description,
  children,
  size = 'md',
  placement = 'center',
  isAlert,
  isOpen,
  onOpenChange,
}: DialogProps) {
  const place = places[placement];
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!isAlert}
      className={cx(
        'fixed inset-0 z-50 flex bg-scrim transition-opacity data-entering:opacity-0 data-exiting:opacity-0',
        place.overlay,
      )}
    >
      <Modal
        className={cx(
          'flex w-full flex-col bg-surface shadow-lg transition-transform ease-out',
          widths[size],
          place.modal,
        )}
      >
        <AriaDialog
          role={isAlert ? 'alertdialog' : 'dialog'}
          className="flex min-h-0 flex-1 flex-col outline-none"
        >
          {({ close }) => (
            <>
              <DialogHeader title={title} onClose={close} />
              <div className="grid min-h-0 content-start gap-4 overflow-y-auto px-6 pb-6">
                {description ? <p className="text-ink-soft">{description}</p> : null}
                {typeof children === 'function' ? children(close) : children}
              </div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogHeader({ title, onClose }: Readonly<{ title: string; onClose: () => void }>) {
  const t = useTranslations('common');
  return (
    <div className="flex items-start gap-3 px-6 pt-4 pb-3">
      <Heading slot="title" level={2} className="flex-1 pt-1.5">
        {title}
      </Heading>
      <IconButton label={t('close')} onPress={onClose} className="-me-2">
        <X aria-hidden size={20} />
      </IconButton>
    </div>
  );
}

/** The row of buttons at the foot of a dialog: the main one last, at the end edge. */
export function DialogActions({ children }: Readonly<{ children: ReactNode }>) {
  return <div className="flex flex-wrap justify-end gap-2 pt-2">{children}</div>;
}
