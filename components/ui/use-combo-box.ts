'use client';

import { useState, type KeyboardEvent } from 'react';
import { foldText } from '@/lib/format/fold-text';

export type ComboBoxOption = Readonly<{ id: string; label: string; hint?: string }>;

type ComboBoxSettings = Readonly<{
  options: readonly ComboBoxOption[];
  value: string | null | undefined;
  defaultValue: string | undefined;
  allowsCustomValue: boolean;
  onValueChange: ((id: string | null) => void) | undefined;
  onInputChange: ((text: string) => void) | undefined;
}>;

/** The state of a combo box after the ARIA pattern: focus stays in the input, arrows move through the list. */
export function useComboBox({
  options,
  value,
  defaultValue,
  allowsCustomValue,
  onValueChange,
  onInputChange,
}: ComboBoxSettings) {
  const [ownId, setOwnId] = useState<string | null>(defaultValue ?? null);
  const selectedId = value === undefined ? ownId : value;
  const selectedLabel = options.find((option) => option.id === selectedId)?.label ?? '';
  // Null while nothing is being typed: then the input shows the selected option.
  const [typed, setTyped] = useState<string | null>(
    allowsCustomValue && !selectedLabel ? (defaultValue ?? '') : null,
  );
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const text = typed ?? selectedLabel;
  const isFiltered = typed !== null && typed !== '';
  const shown = isFiltered
    ? options.filter((option) => foldText(option.label).includes(foldText(typed)))
    : options;

  function select(id: string | null) {
    setOwnId(id);
    setTyped(null);
    setOpen(false);
    setActive(-1);
    onValueChange?.(id);
  }

  function type(next: string) {
    setTyped(next);
    setOpen(true);
    setActive(-1);
    onInputChange?.(next);
    if (next === '' && selectedId !== null) {
      setOwnId(null);
      onValueChange?.(null);
    }
  }

  function leave() {
    setOpen(false);
    setActive(-1);
    if (typed === null) return;
    const exact = options.find((option) => foldText(option.label) === foldText(typed.trim()));
    if (exact) select(exact.id);
    else if (!allowsCustomValue) setTyped(null);
  }

  function move(step: number) {
    setOpen(true);
    setActive((from) =>
      shown.length === 0 ? -1 : (from + step + shown.length + (from < 0 && step < 0 ? 1 : 0)) % shown.length,
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    const chosen = isOpen ? shown[active] : undefined;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      select(chosen.id);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      // The dialog around it stays open.
      event.stopPropagation();
      setOpen(false);
      setTyped(null);
    }
  }

  return { text, selectedId, isOpen, setOpen, active, shown, select, type, leave, onKeyDown };
}
