import { Contrast, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PreferenceButtons } from './preference-buttons';
import { themes, type Theme } from './theme';

const icons = {
  system: <Monitor aria-hidden size={16} />,
  light: <Sun aria-hidden size={16} />,
  dark: <Moon aria-hidden size={16} />,
  contrast: <Contrast aria-hidden size={16} />,
} as const satisfies Record<Theme, React.ReactNode>;

/** Light, dark, high contrast, or what the device says. */
export function ThemeSwitch({ current }: Readonly<{ current: Theme }>) {
  const t = useTranslations('layout');
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">{t('theme.label')}</legend>
      <PreferenceButtons
        name="theme"
        label={t('theme.label')}
        current={current}
        options={themes.map((theme) => ({ value: theme, label: t(`theme.${theme}`), icon: icons[theme] }))}
        className="grid gap-0.5"
        buttonClassName="flex min-h-9 items-center gap-2.5 rounded-sm px-2.5 text-start text-sm text-ink transition-colors hover:bg-accent-soft aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent"
      />
    </fieldset>
  );
}
