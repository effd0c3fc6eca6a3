'use client';

import { Check, ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useFormField } from '@/components/forms/form-context';
import { useErrorText } from '@/components/forms/use-error-text';
import { cx } from './cx';
import { controlStyle, FieldErrorText, OptionalMark, type FieldProps } from './field';
import { menuItemStyle, overlayStyle } from './overlay-style';

export type ComboBoxOption = Readonly<{ id: string; label: string; hint?: string }>;

type ComboBoxProps = FieldProps &
  Readonly<{
    options: readonly ComboBoxOption[];
    defaultValue?: string;
    value?: string | null;
    required?: boolean;
    placeholder?: string;
    /** Accept words that are not in the list; the form then sends the text, not the id. */
    allowsCustomValue?: boolean;
    onValueChange?: (id: string | null) => void;
    onInputChange?: (text: string) => void;
  }>;

/** One of many, found by typing. Sends the option's id under `name`. */
export function ComboBox({
  name,
  label,
  hint,
  error,
  isLabelHidden,
  className,
  options,
  defaultValue,
  value,
  required,
  placeholder,
  allowsCustomValue,
  onValueChange,
  onInputChange,
}: ComboBoxProps) {
  const t = useTranslations('common');
  const translate = useErrorText();
  const formError = useFormField(name, label);
  const shownError = error ?? formError;
  return (
    <AriaComboBox
      name={name}
      formValue={allowsCustomValue ? 'text' : 'key'}
      defaultItems={options}
      defaultSelectedKey={defaultValue}
      {...(value === undefined ? {} : { selectedKey: value })}
      onSelectionChange={(key) => onValueChange?.(key === null ? null : String(key))}
      onInputChange={onInputChange}
      allowsCustomValue={allowsCustomValue}
      allowsEmptyCollection
      isRequired={required}
      validationBehavior="aria"
      isInvalid={shownError !== undefined}
      menuTrigger="focus"
      className={cx('grid content-start gap-1', className)}
      id={name ? `field-${name}` : undefined}
    >
      <Label className={isLabelHidden ? 'sr-only' : 'text-sm font-semibold'}>
        {label}
        {required || isLabelHidden ? null : <OptionalMark />}
      </Label>
      {hint ? (
        <Text slot="description" className="text-sm text-ink-soft">
          {hint}
        </Text>
      ) : null}
      <div className="relative">
        <Input placeholder={placeholder} className={cx(controlStyle, 'min-h-control pe-10')} />
        <AriaButton
          aria-label={t('showOptions')}
          className="absolute inset-y-0 end-0 grid w-10 place-items-center text-ink-soft"
        >
          <ChevronDown aria-hidden size={18} />
        </AriaButton>
      </div>
      {shownError ? (
        <Text slot="errorMessage">
          <FieldErrorText id={`combo-${name ?? label}`}>{translate(shownError)}</FieldErrorText>
        </Text>
      ) : null}
      <Popover className={cx(overlayStyle, 'w-(--trigger-width) overflow-auto p-1')}>
        <ListBox<ComboBoxOption>
          renderEmptyState={() => <p className="px-3 py-2 text-sm text-ink-soft">{t('noMatch')}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={menuItemStyle}>
              {({ isSelected }) => (
                <>
                  <span className="min-w-0 flex-1">
                    {option.label}
                    {option.hint ? <small className="block">{option.hint}</small> : null}
                  </span>
                  {isSelected ? <Check aria-hidden size={16} className="text-accent" /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
