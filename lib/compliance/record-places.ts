import { entriesOf, type ProceduralRecord } from '@/lib/record/record';
import type { EntryKind, RecordEntry } from '@/lib/record/entries';
import type { Facts } from './facts';
import type { FindingValues, Lack, Place } from './finding';

/* Places of the procedural record, and what the rules that read it share. */

export type Meeting = ProceduralRecord['meetings'][number];
export type MeetingPerson = Meeting['people'][number];
export type Notice = ProceduralRecord['notices'][number];
export type EntryOf<K extends EntryKind> = Extract<RecordEntry, { kind: K }>;

export function meetingPlace({ record }: Facts, meeting: Meeting, part = ''): Place {
  const path = `record.meetings.${record.meetings.indexOf(meeting)}${part && `.${part}`}`;
  return { sectionKey: null, path, recordKind: 'meeting', recordId: meeting.id };
}

export function noticePlace({ record }: Facts, notice: Notice, part = ''): Place {
  const path = `record.notices.${record.notices.indexOf(notice)}${part && `.${part}`}`;
  return { sectionKey: null, path, recordKind: 'notice', recordId: notice.id };
}

/** A part of a fact that stands in the record. */
export function entryPlace({ record }: Facts, entry: RecordEntry, part = ''): Place {
  const path = `record.entries.${record.entries.indexOf(entry)}${part && `.data.${part}`}`;
  return { sectionKey: null, path, recordKind: 'entry', recordId: entry.id, entryKind: entry.kind };
}

/** Where a fact of this kind is to be entered. */
export function kindPlace(entryKind: EntryKind): Place {
  return { sectionKey: null, path: 'record.entries', recordKind: 'entry', entryKind };
}

/** Where a meeting or a notice is to be entered. */
export function listPlace(recordKind: 'meeting' | 'notice'): Place {
  return { sectionKey: null, path: `record.${recordKind}s`, recordKind };
}

export function lifePlace(field: keyof ProceduralRecord['life']): Place {
  return { sectionKey: null, path: `record.life.${field}`, recordKind: 'life' };
}

/** What data cannot decide: a person looks and confirms. */
export function toConfirm(place: Place, variant = 'confirm', values: FindingValues = {}): Lack {
  return { ...place, variant, severity: 'info', values, fix: 'confirm' };
}

const sorted = new WeakMap<Facts, Map<EntryKind, RecordEntry[]>>();

/** The entries of one kind, oldest first; looked for once a check. */
export function entries<K extends EntryKind>(facts: Facts, kind: K): EntryOf<K>[] {
  const kinds = sorted.get(facts) ?? new Map<EntryKind, RecordEntry[]>();
  sorted.set(facts, kinds);
  const known = kinds.get(kind);
  if (known) return known.filter((entry): entry is EntryOf<K> => entry.kind === kind);
  const found = entriesOf(facts.record, kind);
  kinds.set(kind, found);
  return found;
}

/** Meetings that have not been cancelled. */
export function plannedOrHeld({ record }: Facts): Meeting[] {
  return record.meetings.filter(({ status }) => status !== 'cancelled');
}

/** Meetings that took place, oldest first. A day to come cannot have been. */
export function heldMeetings({ record, context }: Facts): Meeting[] {
  return record.meetings
    .filter(({ status, on }) => status === 'held' && on <= context.today)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Whether a meeting is one of the whole IEP team; a manifestation review alone has members of its own (300.530(e)). */
export function isTeamMeeting({ details: { purposes } }: Meeting): boolean {
  return purposes.length === 0 || purposes.some((purpose) => purpose !== 'manifestation');
}

/** On or before; dates compare as text. */
export function isBy(date: string | null, limit: string): boolean {
  return date !== null && date <= limit;
}

/** Names that mean one person or agency: the same words in any case, or one within the other. */
export function isSameName(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) => name.trim().toLowerCase().replaceAll(/\s+/g, ' '));
  if (!first || !second) return false;
  return first.includes(second) || second.includes(first);
}
