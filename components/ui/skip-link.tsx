import { useTranslations } from 'next-intl';

/** The first thing the Tab key reaches: jumps over the rail to `#main`. */
export function SkipLink() {
  const t = useTranslations('layout');
  return (
    <a
      href="#main"
      className="fixed start-3 top-3 z-70 -translate-y-20 rounded-md bg-accent px-4 py-2.5 font-semibold text-on-accent transition-transform focus:translate-y-0 focus:shadow-lg"
    >
      {t('skipToContent')}
    </a>
  );
}
