import { useTranslations } from 'next-intl';

const steps = ['next_1', 'next_2', 'next_3'] as const;

/** The way from a draft to a decision. */
export function WhatNext() {
  const t = useTranslations('family.home');
  return (
    <section className="mt-12" aria-label={t('next_title')}>
      <h2>{t('next_title')}</h2>
      <ol className="mt-3 grid list-decimal gap-2 ps-6 marker:font-semibold marker:text-accent">
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
    </section>
  );
}
