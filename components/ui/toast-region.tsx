'use client';

import { CircleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { buttonStyle } from './button-style';
import { cx } from './cx';
import { currentToasts, dismissToast, noToasts, subscribeToToasts, type Toast } from './toast-queue';

/**
 * The one place where toasts appear. It is in the page from the start, so that screen readers watch it. Plain
 * buttons: every page carries this, also those that do without the component library.
 */
export function ToastRegion() {
  const t = useTranslations('common');
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts, noToasts);
  return (
    <section
      aria-label={t('notifications')}
      data-print="hidden"
      className="pointer-events-none fixed inset-x-0 bottom-0 z-60 grid justify-items-center gap-2 p-4 max-md:bottom-14"
    >
      <div aria-live="polite" aria-relevant="additions" className="contents">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast }: Readonly<{ toast: Toast }>) {
  const t = useTranslations('common');
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => dismissToast(toast.id), toast.durationMs);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id, toast.durationMs]);
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={cx(
        'pointer-events-auto flex w-full max-w-lg items-center gap-3 rounded-md border bg-surface py-1.5 ps-4 pe-1.5 text-ink shadow-lg',
        'transition-[opacity,translate] starting:translate-y-2 starting:opacity-0',
        toast.tone === 'problem' ? 'border-late' : 'border-line',
      )}
    >
      {toast.tone === 'problem' ? <CircleAlert aria-hidden size={20} className="shrink-0 text-late" /> : null}
      <p className="flex-1 py-1.5">{toast.message}</p>
      {toast.action ? <ToastAction toast={toast} action={toast.action} /> : null}
      <button
        type="button"
        aria-label={t('dismiss')}
        title={t('dismiss')}
        className={buttonStyle('quiet', 'sm', 'size-8 px-0')}
        onClick={() => dismissToast(toast.id)}
      >
        <X aria-hidden size={18} />
      </button>
    </div>
  );
}

function ToastAction({ toast, action }: Readonly<{ toast: Toast; action: NonNullable<Toast['action']> }>) {
  return (
    <button
      type="button"
      className={buttonStyle('secondary', 'sm')}
      onClick={() => {
        dismissToast(toast.id);
        action.onPress();
      }}
    >
      {action.label}
    </button>
  );
}
