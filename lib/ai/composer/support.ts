import type { DraftItemOf } from '@/lib/drafting/items';

type Fields = DraftItemOf<'support'>['fields'];

export type Support = Readonly<{
  /** A full sentence with {Name} and {their}. */
  text: string;
  kind: NonNullable<Fields['kind']>;
  group: Fields['group'];
  setting: string;
  when: string;
  by: string;
  frequency: string;
  isTechnology?: boolean;
  isBehavior?: boolean;
  /** Words by which teachers and families report that this works. */
  hint: RegExp;
}>;

export const teachers = 'All teachers';
export const classroom = 'General education classrooms';

export function accommodation(
  group: Fields['group'],
  text: string,
  rest: Omit<Support, 'text' | 'kind' | 'group'>,
): Support {
  return { kind: 'accommodation', group, text, ...rest };
}

export function aid(
  group: Fields['group'],
  text: string,
  rest: Omit<Support, 'text' | 'kind' | 'group'>,
): Support {
  return { kind: 'supplementary_aid', group, text, ...rest };
}
