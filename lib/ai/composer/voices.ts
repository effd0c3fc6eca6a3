import type { EvidencePack, PackEntry } from '@/lib/drafting/pack';
import { skillsIn, type SkillKey } from '@/lib/evidence/score-skills';
import { isVoice } from './facts';
import { looksLikeVerb, retell, strengthPhrase, type Speaker } from './retell';

/** One thing somebody said. */
export type Statement = Readonly<{
  speaker: Speaker;
  sourceIds: readonly string[];
  /** As it was said. */
  said: string;
  /** In the third person, as a clause. */
  text: string;
  on: string | null;
  /** A support that works, a hope, a request to the school, a private matter, or what is seen. */
  kind: 'helpful' | 'hope' | 'request' | 'private' | 'seen';
  skills: readonly SkillKey[];
}>;

export type Strength = Readonly<{
  sourceIds: readonly string[];
  phrase: string;
  said: string;
  skills: readonly SkillKey[];
}>;

const privateMatters =
  /\b(?:died|death|dead|passed away|funeral|grie[fv]\w*|divorc\w*|separat(?:ed|ion)|custody|arrest\w*|jail|prison|incarcerat\w*|deport\w*|immigration|undocumented|foster|homeless|shelter|evict\w*|abus\w*|neglect|violence|suicid\w*|self-harm|overdos\w*|drunk|alcohol\w*|drugs?|rehab|affair|pregnan\w*|bankrupt\w*|cancer|stupid|dumb|lazy|crazy|worthless|manipulative|liar)\b/i;
const helpful =
  /\b(?:helps?|helped|work(?:s|ed) (?:well|for|at|best)|worked|calms?|benefits? from|does better|responds? (?:well|best)|works\b|when I (?:break|give|read|use|show|sit|let|remind)|finishes when|easier when|better when|enjoys? when)/i;
const request =
  /\b(?:please|do(?:es)? not want (?:him|her|them)|don't want (?:him|her|them)|call me|do not take|don't take|not (?:be )?pull(?:ed)?|we ask|I ask|would like the school)\b/i;
const hope =
  /\b(?:want(?:s)?|hope(?:s)?|wish(?:es)?|would like|dream|goal is|quiero|queremos|ojalá|espero)\b/i;
const spanish =
  /\b(?:el|la|los|las|una?|que|con|mi|hija|hijo|casa|quiero|tarea|leer|escuela|pero|cuando|está|muy|para|por)\b/gi;

/** What teachers, family and the student said, one statement each. */
export function readStatements(pack: EvidencePack): Statement[] {
  return pack.entries.flatMap((entry) =>
    voicesOf(entry).flatMap(({ speaker, text }) => statementsOf(entry, { speaker, text }, pack)),
  );
}

function statementsOf(
  entry: PackEntry,
  { speaker, text }: { speaker: Speaker; text: string },
  pack: EvidencePack,
): Statement[] {
  return sentencesOf(inEnglish(text)).map((said) => ({
    speaker,
    sourceIds: [entry.id],
    said,
    text: toldOf(said, speaker, pack),
    on: entry.on,
    kind: kindOf(said, speaker),
    skills: skillsIn(said),
  }));
}

/** A note without a verb is told as what the student has or is: "Good ideas in writing". */
function toldOf(said: string, speaker: Speaker, pack: EvidencePack): string {
  const told = retell(said, speaker, pack);
  const isFragment =
    /^(?:good|strong|great|quick|nice|excellent|weak|poor|short|slow|limited)\b/i.test(told) &&
    !/\b(?:is|are|was|were|has|have|can|does|stays?|helps?)\b/i.test(told);
  return isFragment && speaker === 'teacher' ? `${pack.student.name} ${strengthPhrase(told)}` : told;
}

/** Strengths the team recorded, one phrase each. */
export function readStrengths(pack: EvidencePack): Strength[] {
  return pack.entries.flatMap((entry) => {
    const text = entry.evidenceKind === 'strength' ? entry.text : strengthsIn(entry);
    return text
      .replace(/^strengths?(?: and interests?)?\s*:\s*/i, '')
      .split(/[;\n]|\.(?:\s+|$)|,\s+(?=(?:and )?[a-z]+s\s|(?:and )?(?:uses|polite|kind|friendly|reliable))/i)
      .map((item) => item.trim().replace(/^and /, ''))
      .filter((item) => item.split(/\s+/).length <= 16 && /[a-z]{3}/i.test(item))
      .map((said) => ({ sourceIds: [entry.id], said, phrase: phraseOf(said, pack), skills: skillsIn(said) }));
  });
}

/** A strength told as a sentence loses its subject: "Eli reads above grade level" gives "reads ...". */
function phraseOf(said: string, pack: EvidencePack): string {
  const told = retell(said, 'team', pack);
  const name = pack.student.name;
  const rest = told.startsWith(`${name} `) ? told.slice(name.length + 1) : told;
  return /^(?:he|she|they)\b/i.test(rest) ? rest.replace(/^\w+\s+/, '') : strengthPhrase(rest);
}

function strengthsIn(entry: PackEntry): string {
  if (entry.kind !== 'passage') return '';
  return /(?:^|\n)\s*strengths?(?: and interests?)?\s*:\s*([^\n]+)/i.exec(entry.text)?.[1] ?? '';
}

const speakerLine =
  /(?:^|\n)\s*(?:the\s+)?(?:(teacher|classroom teacher|general education teacher)|(parent|family|mother|father|guardian|grandmother|grandfather)|(student))\b[^:\n]{0,40}:\s*([^\n]+)/gi;

function voicesOf(entry: PackEntry): { speaker: Speaker; text: string }[] {
  if (entry.kind === 'knowledge') return [];
  if (isVoice(entry)) {
    if (entry.evidenceKind === 'strength') return [];
    const speaker =
      entry.evidenceKind === 'teacher_input'
        ? 'teacher'
        : entry.evidenceKind === 'family_input'
          ? 'family'
          : 'student';
    return [{ speaker, text: entry.text.replace(/^the student says\s*:\s*/i, '') }];
  }
  if (entry.kind !== 'passage') return [];
  return [...entry.text.matchAll(speakerLine)]
    .filter((match) => !/\d+\s*(?:%|\/)/.test(match[4] ?? ''))
    .map((match) => ({
      speaker: match[1] ? 'teacher' : match[2] ? 'family' : 'student',
      text: match[4] ?? '',
    }));
}

/** A translation given in brackets stands for the words in another language. */
export function inEnglish(text: string): string {
  const translated = /\(([^()]{12,})\)/.exec(text)?.[1];
  return isSpanish(text) && translated && !isSpanish(translated) ? translated : text;
}

export function isSpanish(text: string): boolean {
  return (text.replace(/\([^)]*\)/g, '').match(spanish)?.length ?? 0) >= 3;
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])["”']?\s+(?=[A-Z"“'])|\s*;\s*|\n+/)
    .map((part) =>
      part
        .trim()
        .replace(/^(["“'])(.*?)[”"']?[.]*$/, (whole, quote, inner) =>
          whole.slice(1).includes("'") && quote === "'" && !whole.endsWith("'") && !whole.endsWith("'.")
            ? whole
            : inner,
        )
        .replace(/[.]+$/, ''),
    )
    .filter((part) => part.split(/\s+/).length > 2 || looksLikeVerb(part));
}

function kindOf(said: string, speaker: Speaker): Statement['kind'] {
  if (privateMatters.test(said)) return 'private';
  if (request.test(said)) return 'request';
  if (helpful.test(said)) return 'helpful';
  return speaker !== 'teacher' && hope.test(said) ? 'hope' : 'seen';
}
