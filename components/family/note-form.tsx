'use client';

import { Check } from 'lucide-react';
import { useId, useState } from 'react';
import { useFormStatus } from 'react-dom';
import { ActionForm } from '@/components/forms/action-form';
import { buttonStyle } from '@/components/ui/button-style';
import { controlStyle, FieldErrorText, Hint, useField } from '@/components/ui/field';
import type { addFamilyNoteAction } from '@/lib/families/actions';
import { maxNoteLength } from '@/lib/families/limits';

/** Words come as props, so that the family's messages stay on the server. */
export type NoteFormLabels = Readonly<
  Record<'title' | 'text' | 'hint' | 'send' | 'sent' | 'sending' | 'about' | 'about_all', string>
>;

type NoteFormProps = Readonly<{
  action: typeof addFamilyNoteAction;
  iepId: string;
  kind: 'concern' | 'question';
  labels: NoteFormLabels;
  /** The parts of the plan a note can be about. */
  parts: readonly Readonly<{ value: string; label: string }>[];
}>;

/** A concern or a question for the team. Kept as it is typed; empties only once it is sent. */
export function NoteForm({ action, iepId, kind, labels, parts }: NoteFormProps) {
  const [isSent, setSent] = useState(false);
  return (
    <ActionForm
      action={action}
      shouldResetOnSuccess
      onSuccess={() => setSent(true)}
      aria-label={labels.title}
    >
      <input type="hidden" name="iepId" value={iepId} />
      <input type="hidden" name="kind" value={kind} />
      <NoteText label={labels.text} hint={labels.hint} onType={() => setSent(false)} />
      <AboutPart labels={labels} parts={parts} />
      <div className="grid gap-2 sm:flex sm:items-center">
        <SendButton labels={labels} />
        <output className="flex items-center gap-2 font-semibold text-ok">
          {isSent ? (
            <>
              <Check aria-hidden size={20} className="shrink-0" />
              {labels.sent}
            </>
          ) : null}
        </output>
      </div>
    </ActionForm>
  );
}

type NoteTextProps = Readonly<{ label: string; hint: string; onType: () => void }>;

function NoteText({ label, hint, onType }: NoteTextProps) {
  const { id, control, error } = useField({ name: 'text', label, hint });
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <Hint id={id}>{hint}</Hint>
      <textarea
        {...control}
        name="text"
        rows={4}
        required
        maxLength={maxNoteLength}
        dir="auto"
        onInput={onType}
        className={`${controlStyle} field-sizing-content min-h-32 py-2`}
      />
      <FieldErrorText id={id}>{error}</FieldErrorText>
    </div>
  );
}

function AboutPart({ labels, parts }: Pick<NoteFormProps, 'labels' | 'parts'>) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {labels.about}
      </label>
      <select id={id} name="sectionKey" defaultValue="" className={`${controlStyle} min-h-control`}>
        <option value="">{labels.about_all}</option>
        {parts.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function SendButton({ labels }: Pick<NoteFormProps, 'labels'>) {
  const { pending } = useFormStatus();
  return (
    <button type="submit" aria-disabled={pending} className={buttonStyle('primary', 'lg')}>
      {pending ? labels.sending : labels.send}
    </button>
  );
}
