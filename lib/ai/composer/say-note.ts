import type { EvidencePack } from '@/lib/drafting/pack';
import { headOf, type Note } from './facts';
import type { Said } from './item';
import { loosen } from './retell';
import { dateWords, small } from './words';

/** Findings in words: screenings, patterns, what a functional assessment found. */
export function sayNotes(notes: readonly Note[], pack: EvidencePack): Said[] {
  return notes.slice(0, 5).map((note) => sayNote(note, pack));
}

function sayNote(note: Note, pack: EvidencePack): Said {
  const head = headOf(note.instrument ?? '');
  const words = note.text
    .replace(/\s*->\s*/g, ' to ')
    .replace(/\s*\/\s*(?=[a-z]{3})/g, ' or ')
    .replace(/;\s*/g, ', ')
    .replace(/[.\s]+$/, '');
  if (!head) return { text: loosen(words, note.text, 'the record says'), sourceIds: note.sourceIds };
  const date = note.on ? ` of ${dateWords(note.on)}` : '';
  const measure =
    note.measure && !/^(?:result|summary|note|pattern)s?$/i.test(note.measure)
      ? ` for ${small(note.measure)}`
      : '';
  const text = `The ${small(head)}${date} gives this${measure} for ${pack.student.name}: ${words}`
    .replace(/(for [^:]+?) for (\S+:)/, '$1, $2')
    .replace(/, (\S+):/, `, about $1:`);
  return { text: loosen(text, note.text, 'in short'), sourceIds: note.sourceIds };
}
