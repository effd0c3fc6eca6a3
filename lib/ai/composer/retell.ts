import type { EvidencePack } from '@/lib/drafting/pack';
import { longestCopy, possessive, pronounsOf, small, wordsOf, type Pronouns } from './words';

/*
 * Turns what a person said about the student into a sentence of the plan: third person, the plan's pronouns,
 * a subject where the note had none. Words are kept; only who speaks changes.
 */

export type Speaker = 'teacher' | 'family' | 'student' | 'team';

const plural: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  "doesn't": "don't",
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
};
const singular: Readonly<Record<string, string>> = {
  am: 'is',
  are: 'is',
  were: 'was',
  have: 'has',
  do: 'does',
  "don't": "doesn't",
  "haven't": "hasn't",
  "aren't": "isn't",
  "i'm": 'is',
};
const modal =
  /^(?:can|cannot|can't|could|will|won't|would|should|may|might|must|did|didn't|had|never|always|often|just|really|also|still|sometimes|usually|not)$/i;

/** "finish" gives "finishes", "have" gives "has"; past tense and modals stay. */
export function third(verb: string): string {
  const word = verb.toLowerCase();
  if (singular[word]) return singular[word];
  if (modal.test(word) || adverb.test(word) || /(?:ed|ought|oke|ent|aid|ade|ook|ame|aw)$/.test(word))
    return verb;
  if (/(?:s|sh|ch|x|z|o)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** "finishes" gives "finish". */
function base(verb: string): string {
  const word = verb.toLowerCase();
  if (plural[word]) return plural[word];
  if (/(?:ss|us)$/.test(word) || !word.endsWith('s')) return verb;
  if (/(?:sh|ch|x|zz|ss|o)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

const speakers: Record<Exclude<Speaker, 'student'>, { one: string; many: string }> = {
  teacher: { one: 'the teacher', many: 'the staff' },
  family: { one: 'the parent', many: 'the family' },
  team: { one: 'the team', many: 'the team' },
};

type Telling = {
  readonly speaker: Speaker;
  readonly name: string;
  readonly they: Pronouns;
  /** Whether the student was named, so that a pronoun is clear. */
  isNamed: boolean;
  /** What the next verb has to agree with. */
  agree: 'third' | 'base' | null;
};

/** The statement in the third person. `pack` gives the name and the pronouns. */
export function retell(said: string, speaker: Speaker, pack: EvidencePack): string {
  const { name } = pack.student;
  const words = said
    .replace(/[“”"]/g, '')
    .replace(/^\s*\([^)]*\)\s*/, '')
    .trim()
    .split(/\s+/);
  const isNamed =
    words.some((word) => bareWord(word) === name.toLowerCase()) || looksLikeVerb(words.join(' '));
  const telling: Telling = { speaker, name, they: pronounsOf(pack), isNamed, agree: null };
  const told = words.map((word, at) => retellWord(telling, word, bareWord(words[at + 1] ?? '')));
  return withSubject(told.join(' ').replace(/[\s.;,]+$/, ''), name);
}

function retellWord(telling: Telling, word: string, next: string): string {
  const bare = bareWord(word);
  const tail = word.slice(bare.length);
  if (telling.agree && bare) {
    const verb = telling.agree === 'third' ? third(bare) : base(bare);
    if (!adverb.test(bare)) telling.agree = null;
    return verb + tail;
  }
  const first = firstPerson(bare, telling);
  if (first) {
    telling.agree = first.verb;
    telling.isNamed ||= telling.speaker === 'student';
    return first.text + tail;
  }
  return aboutStudent(telling, { word, bare, next, tail });
}

function aboutStudent(
  telling: Telling,
  { word, bare, next, tail }: { word: string; bare: string; next: string; tail: string },
): string {
  const { they, name } = telling;
  const wasNamed = telling.isNamed;
  if (bare === 'he' || bare === 'she') {
    telling.isNamed = true;
    telling.agree = wasNamed && they.isPlural ? 'base' : null;
    return (wasNamed ? they.they : name) + tail;
  }
  const object = objectWord(bare, next, they);
  if (object === null) return word;
  if (wasNamed || bare.endsWith('self')) return object.form + tail;
  telling.isNamed = true;
  return (object.isPossessive ? possessive(name) : name) + tail;
}

const adverb = /^(?:never|always|often|just|really|also|still|sometimes|usually|only)$/i;

function bareWord(word: string): string {
  return word.replace(/[^\p{L}\p{N}'’-].*$/u, '').toLowerCase();
}

type First = { text: string; verb: 'third' | 'base' | null };

function firstPerson(word: string, { speaker, name, they }: Telling): First | null {
  const who = speaker === 'student' ? { one: name, many: name } : speakers[speaker];
  switch (word) {
    case 'i':
      return { text: who.one, verb: 'third' };
    case "i'm":
      return { text: `${who.one} is`, verb: null };
    case 'we':
      return speaker === 'teacher'
        ? { text: `the teacher and ${name}`, verb: 'base' }
        : { text: who.many, verb: 'third' };
    case 'me':
      return { text: speaker === 'student' ? they.them : who.one, verb: null };
    case 'us':
      return { text: who.many, verb: null };
    case 'my':
      return { text: speaker === 'student' ? they.their : `${who.one}'s`, verb: null };
    case 'our':
      return { text: `${who.many}'s`, verb: null };
    default:
      return null;
  }
}

const afterObject =
  /^(?:|to|and|or|in|at|on|when|with|from|a|an|the|by|for|so|but|because|out|up|down|more|less|if|before|after|every|again|during|than|of|as|about|alone|aloud|read|feel|understand|do|be|go|get|learn|have|work|talk)$/;

/** The plan's form of a pronoun that is no subject. "her" is an object before a function word or the end. */
function objectWord(
  word: string,
  next: string,
  they: Pronouns,
): { form: string; isPossessive: boolean } | null {
  if (word === 'himself' || word === 'herself') {
    const self = they.isPlural ? 'themself' : `${they.they === 'he' ? 'him' : 'her'}self`;
    return { form: self, isPossessive: false };
  }
  if (word === 'hers') return { form: they.theirs, isPossessive: true };
  if (word === 'him' || (word === 'her' && afterObject.test(next)))
    return { form: they.them, isPossessive: false };
  return word === 'his' || word === 'her' ? { form: they.their, isPossessive: true } : null;
}

const auxiliary =
  /^(?:are|were|is|was|have|has|do|does|can|will|help|helps|work|works|wear|seem|make|makes|stay|ask|feel|get|need)$/i;
const startsAsVerb =
  /^(?:can|cannot|can't|could|will|won't|does|doesn't|is|isn't|has|was|may|needs|did|didn't|had)$/i;
/** Words that end like a verb of the third person and are none. */
const notVerb =
  /^(?:this|his|its|as|always|sometimes|perhaps|yes|us|is|was|has|mathematics|physics|robotics|sports|cars|trains|animals|across|class|less|various|this|besides|evenings|mornings|mondays)$/i;

export function looksLikeVerb(text: string): boolean {
  const [first = '', second = ''] = text.split(/\s+/);
  if (startsAsVerb.test(first)) return true;
  return /^[a-z]+[^su]s$/i.test(first) && !notVerb.test(first) && !auxiliary.test(second);
}

const leadingAdverb =
  /^(?:rarely|often|usually|always|never|sometimes|frequently|seldom|still|also|quickly|slowly)\s+(?=[a-z]+s\b)/i;

function withSubject(text: string, name: string): string {
  if (leadingAdverb.test(text)) return `${name} ${small(text)}`;
  return looksLikeVerb(text) ? `${name} ${small(text)}` : text;
}

/** The statement as it stands after "the teacher reports that". */
export function asClause(text: string, name: string): string {
  return text.startsWith(name) ? text : small(text);
}

const boundary =
  /\s+(?=(?:when|because|but|so|if|while|after|before|unless|until|and|or|with|during)\s)|,\s+/gi;

/**
 * Breaks a run of copied words at a joint of the sentence by naming the speaker there, so that no more than
 * ten words in a row are the source's. Without a joint the sentence ends early.
 */
export function loosen(text: string, source: string, aside: string): string {
  if (longestCopy(text, source) <= 10) return text;
  const joints = [...text.matchAll(boundary)].map((match) => match.index);
  const middle = text.length / 2;
  const best = joints.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (best !== undefined) {
    const opened = `${text.slice(0, best)}, ${aside}, ${text.slice(best).replace(/^[,\s]+/, '')}`;
    if (longestCopy(opened, source) <= 10) return opened;
  }
  const cut = joints.filter((at) => wordsOf(text.slice(0, at)).length <= 10).at(-1);
  return cut === undefined ? text.split(/\s+/).slice(0, 10).join(' ') : text.slice(0, cut);
}

const adjective =
  /^(?:friendly|kind|polite|reliable|respectful|skilled|curious|creative|funny|helpful|persistent|patient|athletic|artistic|musical|outgoing|cheerful|honest|gentle|careful|confident|hardworking|hard-working|determined|motivated|caring|punctual|organized|quick|strong|good|great|talented|eager|calm|proud|social|smart|bright|thoughtful|generous|loyal|independent|bilingual|energetic|affectionate|happy|able|willing|interested|gifted|observant|quiet)$/i;
const role =
  /(?:captain|leader|member|friend|helper|artist|reader|writer|solver|learner|player|singer|dancer|athlete|builder|thinker|worker|storyteller|teammate|student|musician|swimmer|runner|gamer|listener)$/i;

/** A strength as a phrase with a verb: "good humor" gives "has good humor". */
export function strengthPhrase(item: string): string {
  const text = item.trim().replace(/[.;,]+$/, '');
  const [first = '', second = ''] = text.split(/\s+/);
  if (looksLikeVerb(text)) return small(text);
  if (/^(?:can|will|is|has|does)$/i.test(first)) return small(text);
  if (role.test(text))
    return `is ${/^(?:a|an|the)\b/i.test(text) || /captain/i.test(text) ? '' : article(text)}${small(text)}`;
  if (
    adjective.test(first) &&
    (!second || /^(?:to|with|in|at|and|one|about|when|around|on|toward|towards|by)$/i.test(second))
  )
    return `is ${small(text)}`;
  return `has ${small(text)}`;
}

function article(text: string): string {
  return /^[aeiou]/i.test(text) ? 'an ' : 'a ';
}
