'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { showToast } from '@/components/ui/toast-queue';

export type PreferenceOption = Readonly<{ value: string; label: string; icon?: ReactNode; lang?: string }>;

type PreferenceButtonsProps = Readonly<{
  name: 'theme' | 'locale';
  label: string;
  options: readonly PreferenceOption[];
  current: string;
  buttonClassName: string;
  className?: string;
}>;

/**
 * A tiny form that keeps a preference in a cookie. Before hydration it posts and the page loads anew; after,
 * the choice acts in place, so nothing typed elsewhere on the page is lost.
 */
export function PreferenceButtons({
  name,
  label,
  options,
  current,
  buttonClassName,
  className,
}: PreferenceButtonsProps) {
  const t = useTranslations('layout');
  const router = useRouter();
  const [chosen, setChosen] = useState(current);

  async function choose(value: string) {
    setChosen(value);
    if (name === 'theme') document.documentElement.dataset.theme = value;
    const isKept = await keepPreference(name, value);
    if (!isKept) showToast(t('preferenceFailed'), { tone: 'problem' });
    router.refresh();
  }

  return (
    <form method="post" action="/api/preferences" aria-label={label} className={className}>
      {options.map((option) => (
        <button
          key={option.value}
          type="submit"
          name={name}
          value={option.value}
          lang={option.lang}
          aria-pressed={options.length > 1 ? chosen === option.value : undefined}
          className={buttonClassName}
          onClick={(event: MouseEvent) => {
            event.preventDefault();
            void choose(option.value);
          }}
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </form>
  );
}

async function keepPreference(name: string, value: string): Promise<boolean> {
  try {
    const response = await fetch('/api/preferences', {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ [name]: value }),
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok;
  } catch {
    // Offline: the caller says that the choice was not kept.
    return false;
  }
}
