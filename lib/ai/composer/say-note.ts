import type { EvidencePack } from '@/lib/drafting/pack';
import { findInstruments } from '@/lib/evidence/score-instruments';
import { headOf, type Note } from './facts';
import type { Said } from './item';
import { loosen } from './retell';
import { sourceWords } from './say-fact';
import { capital, dateWords, possessive, small } from './words';

/** Findings in words: screenings, patterns, what a functional assessment found. */
export function sayNotes(notes: readonly Note[], pack: EvidencePack): Said[] {
  return notes.slice(0, 5).map((note) => sayNote(note, pack));
}

function sayNote(note: Note, pack: EvidencePack): Said {
  const instrument = note.instrument ?? '';
  const head = headOf(instrument);
  const words = note.text
    .replace(/\s*->\s*/g, ' to ')
    .replace(/;\s*/g, ' and ')
    .replace(/[.\s]+$/, '');
  if (!head) return { text: loosen(words, note.text, 'the record says'), sourceIds: note.sourceIds };
  const date = note.on ? ` (${dateWords(note.on)})` : '';
  const isTest = findInstruments(instrument).length > 0;
  const measure = note.measure || 'result';
  if (/^(?:works?|likes?|wants?|lives|uses)$/i.test(measure))
    return {
      text: loosen(
        `${capital(sourceWords(note))}${date} says that ${pack.student.name} ${small(measure)}: ${words}`,
        note.text,
        'in short',
      ),
      sourceIds: note.sourceIds,
    };
  const whole = isTest
    ? `On the ${head}${date}, ${possessive(pack.student.name)} result for ${measure} was ${small(words)}`
    : `${capital(sourceWords(note))}${date} gives ${possessive(pack.student.name)} ${small(measure)} as ${words}`;
  return { text: loosen(whole, note.text, 'in short'), sourceIds: note.sourceIds };
}
