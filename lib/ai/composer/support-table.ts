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

const teachers = 'All teachers';
const classroom = 'General education classrooms';

function accommodation(
  group: Fields['group'],
  text: string,
  rest: Omit<Support, 'text' | 'kind' | 'group'>,
): Support {
  return { kind: 'accommodation', group, text, ...rest };
}

function aid(group: Fields['group'], text: string, rest: Omit<Support, 'text' | 'kind' | 'group'>): Support {
  return { kind: 'supplementary_aid', group, text, ...rest };
}

export const supports: Readonly<Record<string, Support>> = {
  text_to_speech: aid(
    'presentation',
    'Text-to-speech or a reader for science, social studies and math texts and for tests that do not measure reading',
    {
      setting: 'Science, social studies, math',
      when: 'Whenever the task starts with a text longer than a paragraph',
      by: teachers,
      frequency: 'Each time',
      isTechnology: true,
      hint: /read aloud|read to|audio|listen/i,
    },
  ),
  read_directions: accommodation(
    'presentation',
    'Written directions read aloud, then {Name} says back the first step',
    {
      setting: classroom,
      when: 'At the start of written tasks and tests',
      by: teachers,
      frequency: 'Each time',
      hint: /directions|instructions read/i,
    },
  ),
  small_group_directions: accommodation(
    'setting',
    'Reading tasks introduced to {Name} in a small group before independent work',
    {
      setting: 'English language arts',
      when: 'Before independent reading work',
      by: 'General education teacher',
      frequency: 'Daily',
      hint: /small group/i,
    },
  ),
  extended_time: accommodation(
    'timing',
    'Extra time, one and a half times the usual, on tests and written tasks',
    {
      setting: 'Tests and timed classwork',
      when: 'On tests and timed tasks',
      by: teachers,
      frequency: 'Each time',
      hint: /extra time|more time/i,
    },
  ),
  chunked_tasks: accommodation(
    'presentation',
    'Longer tasks given in parts, with a quick check after each part',
    {
      setting: classroom,
      when: 'On tasks longer than 15 minutes',
      by: teachers,
      frequency: 'Each time',
      hint: /break (?:the|it|down|up)|steps|checks|chunk|parts/i,
    },
  ),
  sound_cards: aid('presentation', 'Letter-sound cards with pictures on the desk', {
    setting: 'Reading and writing',
    when: 'During reading and writing',
    by: 'General education teacher',
    frequency: 'Daily',
    hint: /picture cards|sound cards/i,
  }),
  story_map: aid('presentation', 'A one-page story map or note frame to fill in while reading', {
    setting: 'English language arts, social studies',
    when: 'While reading and before answering',
    by: teachers,
    frequency: 'Each text',
    hint: /organizer|map|outline/i,
  }),
  word_bank: aid('response', 'A word bank of current spelling and subject words', {
    setting: 'Writing in all subjects',
    when: 'During written work',
    by: teachers,
    frequency: 'Daily',
    hint: /word (?:bank|wall|list)/i,
  }),
  word_prediction: aid('response', 'Word prediction and spell check on a school device', {
    setting: 'Writing in all subjects',
    when: 'On written work longer than three sentences',
    by: 'Special education teacher',
    frequency: 'Each time',
    isTechnology: true,
    hint: /spell ?check|typing/i,
  }),
  speech_to_text: aid('response', 'Speech-to-text or an adult scribe for first drafts', {
    setting: 'Writing in all subjects',
    when: 'On drafts when spelling is not being graded',
    by: teachers,
    frequency: 'Each time',
    isTechnology: true,
    hint: /dictat|says? (?:it|ideas) (?:aloud|out loud)|oral/i,
  }),
  writing_organizer: aid('response', 'A planning organizer filled in and talked through before writing', {
    setting: 'Writing in all subjects',
    when: 'Before written work of a paragraph or more',
    by: teachers,
    frequency: 'Each time',
    hint: /plan(?:s|ning)?|organizer|outline/i,
  }),
  math_chart: aid('response', 'A fact chart or number line for problems where facts are not the point', {
    setting: 'Math, science',
    when: 'During multi-step problems',
    by: 'Math teacher',
    frequency: 'Each time',
    hint: /chart|number line/i,
  }),
  worked_examples: accommodation('presentation', 'A worked example on the same page as new problems', {
    setting: 'Math',
    when: 'In the first week of a new kind of problem',
    by: 'Math teacher',
    frequency: 'Daily',
    hint: /example|model/i,
  }),
  graph_paper: aid('equipment', 'Graph paper to keep digits and steps in line', {
    setting: 'Math',
    when: 'During written computation',
    by: 'Math teacher',
    frequency: 'Daily',
    hint: /graph paper|line up/i,
  }),
  calculator: aid('equipment', 'A calculator, on the phone where the task is in the community', {
    setting: 'Math and community',
    when: 'When paying, measuring or checking',
    by: 'Special education teacher',
    frequency: 'Each time',
    isTechnology: true,
    hint: /calculator/i,
  }),
  wait_time: accommodation(
    'timing',
    'At least five seconds of quiet wait time before {Name} is asked again or someone else answers',
    {
      setting: 'Class discussion',
      when: 'When {Name} is called on or speaks',
      by: teachers,
      frequency: 'Each time',
      hint: /wait|more time to (?:answer|talk)/i,
    },
  ),
  speech_repair: accommodation(
    'response',
    'Listeners repeat the part they understood and ask {Name} to show, draw or say the rest another way',
    {
      setting: 'All settings',
      when: 'When speech is not understood',
      by: 'All staff',
      frequency: 'Each time',
      hint: /gesture|draw|shows? (?:me|us)|repeat/i,
    },
  ),
  oral_alternatives: accommodation(
    'response',
    'A choice to present to the teacher, to a small group or on video',
    {
      setting: 'Oral reports',
      when: 'On spoken assignments',
      by: teachers,
      frequency: 'Each assignment',
      hint: /video|present/i,
    },
  ),
  repeat_directions: accommodation(
    'presentation',
    'Spoken directions kept to one or two steps, said again on request, with the steps written on the board',
    {
      setting: classroom,
      when: 'When directions have more than one step',
      by: teachers,
      frequency: 'Each time',
      hint: /repeat|one step|directions/i,
    },
  ),
  visual_cues: aid('presentation', 'Picture or written cue cards for the steps of a routine or task', {
    setting: 'All settings',
    when: 'During the routine',
    by: 'All staff',
    frequency: 'Daily',
    hint: /picture|visual|cue|recipe/i,
  }),
  sentence_starters: aid('response', 'Sentence starters on a card for discussion and writing', {
    setting: 'Class discussion and writing',
    when: 'Before answering or writing',
    by: teachers,
    frequency: 'Daily',
    hint: /starter|sentence frame/i,
  }),
  glossary: aid(
    'presentation',
    'A short glossary of lesson words with pictures and, where useful, the words in the home language',
    {
      setting: 'Science, social studies, math',
      when: 'At the start of each unit',
      by: teachers,
      frequency: 'Each unit',
      hint: /home language|translation|bilingual/i,
    },
  ),
  peer_partner: accommodation('setting', 'A taught peer partner for group work and recess', {
    setting: 'Group work and recess',
    when: 'When partners are chosen',
    by: 'General education teacher',
    frequency: 'Daily',
    hint: /partner|buddy|friend/i,
  }),
  keyboard: aid('response', 'A keyboard or tablet for written work longer than a few sentences', {
    setting: 'Writing in all subjects',
    when: 'On longer written work',
    by: teachers,
    frequency: 'Each time',
    isTechnology: true,
    hint: /typ(?:e|ing)|keyboard|tablet/i,
  }),
  extra_passing_time: accommodation('timing', 'Leave class three minutes early to move between rooms', {
    setting: 'Hallways',
    when: 'Before each change of rooms',
    by: teachers,
    frequency: 'Daily',
    hint: /early|hall/i,
  }),
  adaptive_seating: aid('equipment', 'Seating and equipment fitted by the therapist', {
    setting: classroom,
    when: 'All day',
    by: 'Physical therapist',
    frequency: 'Daily',
    hint: /chair|seat/i,
  }),
  near_seating: accommodation('setting', 'A seat near instruction and away from the door and busy areas', {
    setting: classroom,
    when: 'During lessons and independent work',
    by: teachers,
    frequency: 'Daily',
    hint: /seat|sits? (?:near|close|next)|front/i,
  }),
  captions: aid('presentation', 'Captions on all videos and a microphone for the speaker', {
    setting: classroom,
    when: 'During videos and lessons',
    by: teachers,
    frequency: 'Daily',
    isTechnology: true,
    hint: /caption|microphone/i,
  }),
  large_print: aid('presentation', 'Large print or screen magnification', {
    setting: 'All classes',
    when: 'With printed and screen text',
    by: teachers,
    frequency: 'Daily',
    isTechnology: true,
    hint: /large print|bigger/i,
  }),
  breaks: accommodation('timing', 'Short planned breaks for health needs', {
    setting: 'All classes',
    when: 'As the health plan says',
    by: 'School nurse',
    frequency: 'Daily',
    hint: /rest|break/i,
  }),
  makeup_work: accommodation(
    'timing',
    'Missed work limited to what shows the skill, with two days for each day missed',
    {
      setting: 'All classes',
      when: 'After an absence',
      by: teachers,
      frequency: 'Each absence',
      hint: /absen|make.?up/i,
    },
  ),
  notes_copy: aid('presentation', 'A copy of class notes before the lesson', {
    setting: 'Lecture classes',
    when: 'Before the lesson',
    by: teachers,
    frequency: 'Each lesson',
    hint: /notes/i,
  }),
  visual_schedule: aid('behavior', 'A visual schedule that is updated with {Name} as soon as plans change', {
    setting: 'All settings',
    when: 'At the start of the day and before each change',
    by: 'All staff',
    frequency: 'Daily',
    isBehavior: true,
    hint: /schedule|routine/i,
  }),
  change_warning: accommodation(
    'behavior',
    'A five-minute and a one-minute warning, with a timer, before an activity ends or a plan changes',
    {
      setting: 'All settings',
      when: 'Before changes, drills and substitutes',
      by: 'All staff',
      frequency: 'Each change',
      isBehavior: true,
      hint: /timer|warning|ahead of time|before/i,
    },
  ),
  break_card: accommodation(
    'behavior',
    'An agreed break signal that every adult answers, with a set place and time to return',
    {
      setting: 'All classes',
      when: 'At the first signs of being upset',
      by: 'All staff',
      frequency: 'Each time',
      isBehavior: true,
      hint: /break|pass|calm|quiet (?:place|space|corner)/i,
    },
  ),
  private_correction: accommodation(
    'behavior',
    'Correction given quietly and in private, with a choice of how to start again',
    {
      setting: 'All classes',
      when: 'When redirection is needed',
      by: 'All staff',
      frequency: 'Each time',
      isBehavior: true,
      hint: /shout|yell|public|private|one (?:to|on) one|quietly|embarrass/i,
    },
  ),
  check_in: accommodation(
    'behavior',
    'A short check-in with the same adult at the start and a check-out at the end of the day',
    {
      setting: 'School day',
      when: 'Morning and last period',
      by: 'Case manager',
      frequency: 'Daily',
      isBehavior: true,
      hint: /check[- ]?in|trusted|talks? to/i,
    },
  ),
  praise_schedule: accommodation(
    'behavior',
    'Specific praise for the agreed behavior several times each class',
    {
      setting: 'All classes',
      when: 'Each time the behavior is seen',
      by: teachers,
      frequency: 'Each class',
      isBehavior: true,
      hint: /praise|reward|points|sticker/i,
    },
  ),
  self_monitoring: aid(
    'behavior',
    'A self-monitoring card that {Name} marks at each signal and looks over with the teacher',
    {
      setting: 'Independent work',
      when: 'During independent work',
      by: teachers,
      frequency: 'Daily',
      isBehavior: true,
      hint: /card|monitor|checklist|chart/i,
    },
  ),
  daily_checklist: aid('other', 'A daily checklist of work due, checked with {Name} before leaving', {
    setting: 'All classes',
    when: 'Last five minutes of class and end of day',
    by: teachers,
    frequency: 'Daily',
    hint: /checklist|list|remind/i,
  }),
  planner_check: accommodation('other', 'The planner checked and initialed before {Name} leaves class', {
    setting: 'All classes',
    when: 'End of class',
    by: teachers,
    frequency: 'Daily',
    hint: /planner|agenda/i,
  }),
  phone_reminders: aid('equipment', 'Reminders and steps on {their} phone or tablet', {
    setting: 'Work and community',
    when: 'Before and during the task',
    by: 'Job coach',
    frequency: 'Daily',
    isTechnology: true,
    hint: /phone|calendar|alarm|app\b/i,
  }),
};
