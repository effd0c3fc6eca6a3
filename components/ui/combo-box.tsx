'use client';

// A list of options with hints under a text input has no HTML element of its own; the roles follow the ARIA
// combo box pattern, whose keyboard acts on the input.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */

import { Check, ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { cx } from './cx';
import { controlStyle, FieldFrame, useField, type FieldProps } from './field';
import { useComboBox, type ComboBoxOption } from './use-combo-box';

type ComboBoxProps = FieldProps &
  Readonly<{
    options: readonly ComboBoxOption[];
    defaultValue?: string;
    value?: string | null;
    required?: boolean;
    placeholder?: string;
    /** Accepts words that are not in the list; the form then sends the text, not the id. */
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
  allowsCustomValue = false,
  onValueChange,
  onInputChange,
}: ComboBoxProps) {
  const field = { name, label, hint, error, isLabelHidden, className };
  const { id, control, error: shownError } = useField(field);
  const combo = useComboBox({
    options,
    value,
    defaultValue,
    allowsCustomValue,
    onValueChange,
    onInputChange,
  });
  const isListOpen = combo.isOpen;
  return (
    <FieldFrame
      {...field}
      id={id}
      shownError={shownError}
      isRequired={isLabelHidden ? undefined : (required ?? false)}
    >
      <div className="relative">
        <input
          {...control}
          type="text"
          role="combobox"
          name={allowsCustomValue ? name : undefined}
          value={combo.text}
          placeholder={placeholder}
          required={required}
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={isListOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={combo.active >= 0 ? `${id}-${combo.active}` : undefined}
          onChange={(event) => combo.type(event.target.value)}
          onClick={() => combo.setOpen(true)}
          onBlur={combo.leave}
          onKeyDown={combo.onKeyDown}
          className={cx(controlStyle, 'min-h-control pe-10')}
        />
        <ChevronDown
          aria-hidden
          size={18}
          className="pointer-events-none absolute inset-y-0 end-2.5 my-auto text-ink-soft"
        />
        <OptionList id={id} label={label} isOpen={isListOpen} combo={combo} />
      </div>
      {name && !allowsCustomValue ? <input type="hidden" name={name} value={combo.selectedId ?? ''} /> : null}
    </FieldFrame>
  );
}

type OptionListProps = Readonly<{
  id: string;
  label: string;
  isOpen: boolean;
  combo: ReturnType<typeof useComboBox>;
}>;

function OptionList({ id, label, isOpen, combo }: OptionListProps) {
  const t = useTranslations('common');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [combo.active]);
  return (
    <div
      hidden={!isOpen}
      className="absolute inset-x-0 top-full z-40 mt-1 max-h-72 overflow-y-auto rounded-md border border-line bg-surface p-1 shadow-lg"
    >
      <div ref={list} role="listbox" id={`${id}-list`} aria-label={label}>
        {combo.shown.map((option, index) => (
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={option.id === combo.selectedId}
            data-active={index === combo.active || undefined}
            // Keeps focus in the input.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => combo.select(option.id)}
            className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1.5 hover:bg-accent-soft data-active:bg-accent-soft data-active:outline-2 data-active:-outline-offset-2 data-active:outline-accent"
          >
            <span className="min-w-0 flex-1">
              {option.label}
              {option.hint ? <small className="block">{option.hint}</small> : null}
            </span>
            {option.id === combo.selectedId ? <Check aria-hidden size={16} className="text-accent" /> : null}
          </div>
        ))}
      </div>
      <p
        aria-live="polite"
        className={combo.shown.length === 0 ? 'px-3 py-2 text-sm text-ink-soft' : 'sr-only'}
      >
        {combo.shown.length === 0 ? t('noMatch') : ''}
      </p>
    </div>
  );
}
