import { Languages } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { localeNames, locales } from '@/lib/i18n/locales';
import { buttonStyle } from '@/components/ui/button-style';
import { PreferenceButtons } from './preference-buttons';

/** Every language by its own name. `button` shows only the other ones: one press, for a header. */
export function LanguageSwitch({ look = 'list' }: Readonly<{ look?: 'list' | 'button' }>) {
  const t = useTranslations('layout');
  const current = useLocale();
  const options = locales.map((locale) => ({ value: locale, label: localeNames[locale], lang: locale }));
  if (look === 'button') {
    return (
      <PreferenceButtons
        key={current}
        name="locale"
        label={t('language')}
        current={current}
        options={options
          .filter((option) => option.value !== current)
          .map((option) => ({ ...option, icon: <Languages aria-hidden size={18} /> }))}
        className="flex gap-2"
        buttonClassName={buttonStyle('secondary', 'md', 'px-3')}
      />
    );
  }
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">{t('language')}</legend>
      <PreferenceButtons
        key={current}
        name="locale"
        label={t('language')}
        current={current}
        options={options}
        className="grid grid-flow-col auto-cols-fr gap-0.5"
        buttonClassName="min-h-9 rounded-sm px-2.5 text-sm text-ink transition-colors hover:bg-accent-soft aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent"
      />
    </fieldset>
  );
}
