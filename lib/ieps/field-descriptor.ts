/*
 * How the form answers of a section and the parts of an item are asked: in which order, with what control.
 * Labels are messages `ieps.fields.<group>.<path with _ for .>`, choices `ieps.choices.<value>`, and where a field
 * needs a word more, the same key under `ieps.hints`.
 */

/** Lists to choose words from; anything else can be written too. See option-lists.ts. */
export type SuggestionList =
  'service_locations' | 'special_education' | 'test_accommodations' | 'providers' | 'transportation';

export type FieldDescriptor = Readonly<{
  /** A path into the fields: 'baseline.value'. */
  path: string;
  control: 'text' | 'long_text' | 'number' | 'date' | 'yes_no' | 'choice' | 'area' | 'list' | 'lines';
  choices?: readonly string[];
  /** Words one may choose instead of writing them. */
  suggestions?: SuggestionList;
  /** The path that a choice gives its name to while that is empty. */
  names?: string;
  /** For `list`: the fields of one entry, and a new entry. */
  entry?: readonly FieldDescriptor[];
  newEntry?: () => Record<string, unknown>;
  /** Shown only while another field has this value; what was written stays while it is not. */
  when?: Readonly<{ path: string; is: unknown }>;
}>;

export const text = (path: string, suggestions?: SuggestionList): FieldDescriptor => ({
  path,
  control: 'text',
  ...(suggestions ? { suggestions } : {}),
});
export const longText = (path: string): FieldDescriptor => ({ path, control: 'long_text' });
export const number = (path: string): FieldDescriptor => ({ path, control: 'number' });
export const date = (path: string): FieldDescriptor => ({ path, control: 'date' });
export const yesNo = (path: string): FieldDescriptor => ({ path, control: 'yes_no' });
export const lines = (path: string, suggestions: SuggestionList): FieldDescriptor => ({
  path,
  control: 'lines',
  suggestions,
});
export const choice = (path: string, choices: readonly string[]): FieldDescriptor => ({
  path,
  control: 'choice',
  choices,
});

/** A list of small forms. A new one is empty but for what `start` gives. */
export const list = (
  path: string,
  entry: readonly FieldDescriptor[],
  start: () => Record<string, unknown> = () => ({}),
): FieldDescriptor => ({
  path,
  control: 'list',
  entry,
  newEntry: () => ({
    ...Object.fromEntries(entry.map((field) => [field.path, emptyValue(field)])),
    ...start(),
  }),
});

export const when = (path: string, is: unknown, ...descriptors: FieldDescriptor[]): FieldDescriptor[] =>
  descriptors.map((descriptor) => ({ ...descriptor, when: { path, is } }));

function emptyValue({ control }: FieldDescriptor): unknown {
  switch (control) {
    case 'text':
    case 'long_text':
      return '';
    case 'list':
    case 'lines':
      return [];
    case 'number':
    case 'date':
    case 'yes_no':
    case 'choice':
    case 'area':
      return null;
  }
}
