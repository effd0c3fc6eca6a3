'use client';

import { FileText, Upload } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState, type DragEvent } from 'react';
import { formatBytes } from '@/lib/format/numbers';
import { cx } from './cx';
import { FieldErrorText, Hint, useField, type FieldProps } from './field';

type FileDropProps = Omit<FieldProps, 'isLabelHidden'> &
  Readonly<{
    name: string;
    /** As the input's accept: ".pdf,.docx,image/*". */
    accept?: string;
    isMultiple?: boolean;
    required?: boolean;
    isDisabled?: boolean;
    /** Called with what was dropped or chosen. Without it the files wait in the form. */
    onFiles?: (files: readonly File[]) => void;
  }>;

/** Drop files, or press to choose. A real file input lies over the whole area: keyboard, touch and no-script work. */
export function FileDrop({
  name,
  label,
  hint,
  error,
  className,
  accept,
  isMultiple,
  required,
  isDisabled,
  onFiles,
}: FileDropProps) {
  const t = useTranslations('common');
  const { id, control, error: shownError } = useField({ name, label, hint, error });
  const [isOver, setOver] = useState(false);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const input = useRef<HTMLInputElement>(null);

  function take(list: FileList | null) {
    const files = [...(list ?? [])];
    setChosen(onFiles ? [] : files);
    if (files.length === 0 || !onFiles) return;
    onFiles(files);
    // The same file can be chosen again after a failure.
    if (input.current) input.current.value = '';
  }

  const dragProps = {
    onDragEnter: () => setOver(true),
    onDragLeave: () => setOver(false),
    onDrop: (_event: DragEvent) => setOver(false),
  };

  return (
    <div id={`field-${name}`} className={cx('grid gap-1', className)}>
      <div
        className={cx(
          'relative grid min-h-32 place-items-center gap-1 rounded-md border-2 border-dashed px-6 py-6 text-center transition-colors',
          'has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent',
          isOver ? 'border-accent bg-accent-soft' : 'border-edge bg-surface',
          isDisabled ? 'bg-sunken text-ink-soft' : 'hover:border-accent hover:bg-accent-soft',
          shownError ? 'border-late' : '',
        )}
      >
        <Upload aria-hidden size={26} className="text-accent" />
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <p aria-hidden className="text-sm text-ink-soft">
          {isMultiple ? t('dropFiles') : t('dropFile')}
        </p>
        <Hint id={id}>{hint}</Hint>
        <input
          {...control}
          {...dragProps}
          ref={input}
          type="file"
          name={name}
          accept={accept}
          multiple={isMultiple}
          required={required}
          disabled={isDisabled}
          onChange={(event) => take(event.target.files)}
          className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-not-allowed"
        />
      </div>
      <FieldErrorText id={id}>{shownError}</FieldErrorText>
      <ChosenFiles files={chosen} />
    </div>
  );
}

function ChosenFiles({ files }: Readonly<{ files: readonly File[] }>) {
  const locale = useLocale();
  if (files.length === 0) return null;
  return (
    <ul className="grid gap-1 pt-1 text-sm">
      {files.map((file) => (
        <li key={`${file.name}-${file.size}`} className="flex items-center gap-2">
          <FileText aria-hidden size={16} className="text-ink-soft" />
          <span className="min-w-0 truncate">{file.name}</span>
          <span className="tabular text-ink-soft">{formatBytes(file.size, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
