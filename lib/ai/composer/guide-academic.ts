import type { SkillKey } from '@/lib/evidence/score-skills';
import type { GoalFrame, SkillGuide } from './guide';

type AcademicSkill = Extract<
  SkillKey,
  | 'rapid_naming'
  | 'phonological_awareness'
  | 'letter_sounds'
  | 'functional_words'
  | 'phonics'
  | 'fluency'
  | 'comprehension'
  | 'reading_general'
  | 'spelling'
  | 'essay'
  | 'sentences'
>;

const weekly = { frequency: 'once a week', timesPerMonth: 4, role: 'special education teacher' } as const;
const everyTwoWeeks = {
  frequency: 'every 2 weeks',
  timesPerMonth: 2,
  role: 'special education teacher',
} as const;
const threeOfFour = 'in 3 of 4 weekly probes';

const decoding: GoalFrame = {
  metric: 'share',
  condition: 'given unpracticed words with {weak} patterns, in a list and in a short {grade} text',
  behavior: 'read the words aloud correctly',
  of: 'words',
  chances: 30,
  consistency: threeOfFour,
  tool: 'phonics probe of unpracticed words',
  ...weekly,
  baseline: 'a phonics survey of 10 unpracticed words for each spelling pattern',
};
const understanding: GoalFrame = {
  metric: 'share',
  condition: 'after reading or hearing an unpracticed {grade} text',
  behavior: 'answer who, what, why and how questions by pointing to the part of the text that shows it',
  of: 'questions',
  chances: 10,
  consistency: 'in 3 of 4 checks, with both stories and information texts',
  tool: 'comprehension questions scored with a key',
  ...everyTwoWeeks,
  baseline: 'two short {grade} texts with 10 questions each, one read by {Name} and one read aloud',
  variants: [
    {
      when: /retell|key ideas|recall/i,
      behavior: 'retell the text in order with its key ideas',
      of: 'key ideas',
    },
    {
      when: /maze|replacement/i,
      behavior: 'choose the missing words in a timed maze passage, reaching',
      of: 'correct replacements',
      condition: 'given an unpracticed {level} maze passage',
    },
  ],
};
const writing: GoalFrame = {
  metric: 'share',
  condition: 'given a picture or story starter, time to think, and a word list',
  behavior: 'write with correct spelling, capitals and punctuation',
  of: 'word sequences',
  chances: 40,
  consistency: 'in 3 of 4 samples, in at least two subjects',
  tool: 'timed writing sample scored for correct writing sequences',
  ...everyTwoWeeks,
  baseline: 'a timed writing sample scored for correct writing sequences',
  variants: [
    {
      when: /correct writing sequences|\bCWS\b/i,
      behavior: 'write connected sentences, reaching',
      of: 'word sequences',
    },
  ],
};

export const academicGuide: Readonly<Record<AcademicSkill, SkillGuide>> = {
  rapid_naming: {
    noun: 'rapid naming',
    need: 'have more time and practice to name letters and words quickly',
    needWith: null,
    effect: 'reading takes {Name} longer even when the words are known',
    goal: null,
    service: 'reading',
    practice: 'daily practice with connected text',
    supports: ['extended_time', 'text_to_speech'],
  },
  phonological_awareness: {
    noun: 'phonological awareness',
    need: 'hear, separate and blend the sounds in spoken words',
    needWith: null,
    effect: 'matching letters to the sounds in words is hard, so new words cannot be sounded out or spelled',
    goal: {
      metric: 'share',
      condition: 'given spoken words of three to five sounds',
      behavior: 'say each sound in the word, in order,',
      of: 'words',
      chances: 20,
      consistency: threeOfFour,
      tool: 'phoneme segmentation probe',
      ...weekly,
      baseline: 'a one-minute phoneme segmentation probe',
    },
    service: 'reading',
    practice: 'systematic teaching of sounds and letters in small groups',
    supports: ['sound_cards', 'small_group_directions'],
  },
  letter_sounds: {
    noun: 'letter sounds',
    need: 'name letters and say their sounds without help',
    needWith: null,
    effect: 'sounding out short words in class books is not yet possible',
    goal: {
      metric: 'share',
      condition: 'given lower-case letters in random order',
      behavior: 'say the sound of each letter',
      of: 'letters',
      chances: 26,
      consistency: threeOfFour,
      tool: 'letter-sound probe',
      ...weekly,
      baseline: 'a one-minute letter-sound probe',
    },
    service: 'reading',
    practice: 'systematic teaching of sounds and letters in small groups',
    supports: ['sound_cards', 'small_group_directions'],
  },
  functional_words: {
    noun: 'functional reading',
    need: 'read words on labels, signs, schedules and forms used every day',
    needWith: null,
    effect: 'some labels, schedules and signs cannot be read without another person',
    goal: {
      metric: 'share',
      condition: 'given labels, schedules and signs from school, work and the community',
      behavior: 'read the words aloud or do what they say',
      of: 'words',
      chances: 20,
      consistency: 'in 3 of 4 checks, in at least two places',
      tool: 'word checklist used with real labels and signs',
      ...everyTwoWeeks,
      baseline: 'a checklist of 20 words from labels, signs and schedules',
    },
    service: 'reading',
    practice: 'systematic instruction with time delay, using real materials',
    supports: ['text_to_speech', 'visual_schedule'],
  },
  phonics: {
    noun: 'decoding',
    need: 'decode unfamiliar words in class texts',
    needWith: 'decode words with {weak} patterns, alone and in class texts',
    effect: '{Name} cannot yet read many words in {grade} textbooks and directions without help',
    goal: decoding,
    service: 'reading',
    practice:
      'explicit, systematic phonics with word building and daily reading of connected text (What Works Clearinghouse, foundational reading skills: strong evidence for sounds, letters and decoding)',
    supports: ['text_to_speech', 'small_group_directions', 'read_directions'],
  },
  fluency: {
    noun: 'reading fluency',
    need: 'read the words of connected text correctly and at a steady pace',
    needWith: null,
    effect: 'getting through {grade} texts takes more time and effort than class work allows',
    goal: {
      metric: 'rate',
      condition: 'given an unpracticed {level} passage',
      behavior: 'read aloud',
      of: 'words correct per minute',
      chances: 1,
      consistency: 'on 3 of 4 weekly probes',
      tool: 'one-minute oral reading probe',
      ...weekly,
      baseline: 'three one-minute {grade} passages; use the median',
    },
    service: 'reading',
    practice:
      'repeated and wide reading with feedback (What Works Clearinghouse, reading intervention: strong evidence for building fluency)',
    supports: ['text_to_speech', 'extended_time', 'read_directions'],
  },
  comprehension: {
    noun: 'reading comprehension',
    need: 'explain, retell and answer questions about what {they} read',
    needWith: null,
    effect: 'answering questions about {grade} texts and using them in class is hard without support',
    goal: understanding,
    service: 'reading',
    practice:
      'comprehension routines: background knowledge, asking questions, gist statements (What Works Clearinghouse, reading intervention: strong evidence)',
    supports: ['story_map', 'text_to_speech', 'chunked_tasks'],
  },
  reading_general: {
    noun: 'reading',
    need: 'read and understand texts closer to {grade} level',
    needWith: null,
    effect: '{grade} texts are out of reach without reading support',
    goal: understanding,
    service: 'reading',
    practice: 'explicit instruction in small groups with frequent checks',
    supports: ['text_to_speech', 'chunked_tasks'],
  },
  spelling: {
    noun: 'spelling',
    need: 'spell words and write sentences that others can read',
    needWith: null,
    effect: 'parts of what {Name} writes are hard for others to read',
    goal: {
      metric: 'share',
      condition: 'given a story starter or dictated sentences with taught spelling patterns',
      behavior: 'spell the words correctly',
      of: 'words',
      chances: 20,
      consistency: 'in 3 of 4 samples, in at least two subjects',
      tool: 'scored writing sample',
      ...everyTwoWeeks,
      baseline: 'a scored writing sample of at least 20 words',
    },
    service: 'writing',
    practice: 'spelling taught together with the phonics patterns, with immediate correction',
    supports: ['word_bank', 'speech_to_text', 'word_prediction'],
  },
  essay: {
    noun: 'composition',
    need: 'plan, organize and write a piece of several paragraphs',
    needWith: null,
    effect: 'getting ideas onto the page in {grade} essays and reports is hard',
    goal: {
      metric: 'share',
      condition: 'given a {grade} prompt, a planning organizer and a checklist',
      behavior: 'include each part on the class writing rubric',
      of: 'rubric points',
      chances: 20,
      consistency: 'in 3 of 4 pieces, in at least two subjects',
      tool: 'class writing rubric',
      ...everyTwoWeeks,
      baseline: 'one class essay scored with the class rubric',
    },
    service: 'writing',
    practice: 'self-regulated strategy development: plan, write, check',
    supports: ['writing_organizer', 'speech_to_text', 'chunked_tasks'],
  },
  sentences: {
    noun: 'written expression',
    need: 'write complete sentences that others can read',
    needWith: null,
    effect: 'writing does not yet show what {Name} knows in {grade} subjects',
    goal: writing,
    service: 'writing',
    practice: 'explicit sentence instruction with sentence combining and quick feedback',
    supports: ['writing_organizer', 'word_bank', 'speech_to_text'],
  },
};
