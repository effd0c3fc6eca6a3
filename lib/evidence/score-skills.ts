import type { Area } from '@/lib/ieps/domains';
import { findInstruments } from './score-instruments';

/*
 * What a score is about. A skill is finer than an area: "phonics" and "phonological awareness" are both
 * foundational reading, and call for different goals. The first pattern that fits wins.
 */

export const skillAreas = {
  articulation: 'speech',
  intelligibility: 'speech',
  stuttering: 'speech',
  working_memory: 'cognitive',
  processing_speed: 'cognitive',
  intellect: 'cognitive',
  hearing_vision: 'sensory_health',
  health: 'sensory_health',
  rapid_naming: 'reading_foundational',
  phonological_awareness: 'reading_foundational',
  letter_sounds: 'reading_foundational',
  functional_words: 'reading_foundational',
  phonics: 'reading_foundational',
  fluency: 'reading_fluency',
  comprehension: 'reading_comprehension',
  reading_general: 'reading_comprehension',
  spelling: 'written_expression',
  essay: 'written_expression',
  sentences: 'written_expression',
  math_facts: 'math_computation',
  calculation: 'math_computation',
  math_problems: 'math_problem_solving',
  math_general: 'math_problem_solving',
  listening: 'language',
  pragmatics: 'language',
  expressive: 'language',
  vocabulary: 'language',
  language_core: 'language',
  handwriting: 'motor',
  gross_motor: 'motor',
  social: 'social_emotional',
  coping: 'social_emotional',
  mood: 'social_emotional',
  routine_changes: 'behavior',
  attendance: 'behavior',
  class_exits: 'behavior',
  disruption: 'behavior',
  on_task: 'executive_function',
  work_completion: 'executive_function',
  organization: 'executive_function',
  daily_living: 'adaptive',
  money: 'adaptive',
  travel: 'adaptive',
  work_tasks: 'vocational',
  self_advocacy: 'transition_independent_living',
  interests: 'transition_employment',
  achievement_general: 'academic_general',
} as const satisfies Record<string, Area>;
export type SkillKey = keyof typeof skillAreas;

const patterns: readonly (readonly [SkillKey, RegExp])[] = [
  ['interests', /interest|preference (?:inventory|assessment)|career (?:cluster|inventory)/i],
  ['intelligibility', /intelligib|(?:un)?familiar listener|understood by (?:un)?familiar/i],
  ['stuttering', /stutter|disfluen|dysfluen/i],
  [
    'articulation',
    /articulat|sounds?[- ]in[- ](?:words|sentences)|speech sound|sound (?:probe|production)|(?:^|\s)\/[a-zθðʃʒŋ,\s]{1,9}\/|\bgliding\b|\bfronting\b|cluster reduction|phonological process/i,
  ],
  [
    'hearing_vision',
    /hearing (?:screen|test|thresh|loss)|audiolog|audiogram|vision (?:screen|test)|visual acuity|acuity/i,
  ],
  ['health', /seizure|asthma|diabet|glucose|fatigue|nurse visits?|feeding/i],
  [
    'attendance',
    /attendance|absen(?:t|ce)|tard(?:y|ies)|school days? (?:present|attended)|days? (?:present|attended)|^(?:present|late)$|chronic/i,
  ],
  [
    'routine_changes',
    /transitions? (?:with|between|to|data|completed|from)|\btransition(?:s|ing)\b(?! (?:assessment|plan|service|interest))|changes? in routine|routine change/i,
  ],
  [
    'class_exits',
    /\bexits?\b|\belop(?:e[sd]?|ing)\b|(?:leaves?|left|leaving) (?:the |his |her |their )?(?:class|room|area|seat)|out of class|walk(?:s|ed) out|runs? from/i,
  ],
  [
    'coping',
    /coping|calming|calm[- ]down|self[- ]regulat|emotion(?:al)? (?:regulation|control)|regulation strateg|break card|asks? for a break|zones/i,
  ],
  ['mood', /internali[sz]|depress|anxi(?:ety|ous)|somati|withdraw|worr(?:y|ies)/i],
  ['on_task', /on[- ]task|time on task|engaged|engagement|attention|inattent|hyperactiv|attends? to/i],
  [
    'work_completion',
    /turned in|turns? in|assignments?|homework|work complet|complet(?:es?|ed|ion of) .{0,14}(?:work|tasks?|assign)|tasks? complet|missing work|independent (?:work|reading) tasks?|classwork/i,
  ],
  [
    'disruption',
    /disrupt|call(?:s|ing)[- ]out|calls? out|aggress|hitting|hits?\b|office (?:discipline )?referral|noncomplian|refus|externali[sz]|conduct|outburst|tantrum|profan|suspen|discipline|physical(?:ly)? (?:aggress|fight)|elevated behavior|behavior(?:al)? (?:symptoms|incidents?)|protest/i,
  ],
  [
    'organization',
    /planner|materials|organi[sz](?!ational language)|study skills|executive|plan\/organi|task[- ]monitor|inhibit|\bshift\b|^initiat(?:e|ion)(?: index)?$|task initiation|learning problems/i,
  ],
  [
    'listening',
    /listening comprehension|oral comprehension|follow(?:s|ing|ed)? .{0,14}directions|understanding directions|receptive|auditory comprehension/i,
  ],
  ['pragmatics', /pragmatic|social communication|topic maint|conversation(?:al)? (?:turn|exchange|skill)/i],
  ['vocabulary', /vocabular|semantic|word (?:classes|knowledge)/i],
  [
    'expressive',
    /expressive|\bMLU|mean length|utteranc|sentence (?:length|formulat|repetition|recall)|formulated sentences|grammar|morpholog|word structure|oral expression|syntax/i,
  ],
  ['language_core', /core language|language (?:index|composite|total|score)|oral language/i],
  ['working_memory', /working memory|digit span|numbers reversed|\bWMI\b|short-term memory/i],
  ['processing_speed', /processing speed|\bcoding\b|symbol search|\bPSI\b|perceptual speed/i],
  [
    'intellect',
    /full[- ]scale|\bFSIQ\b|\bIQ\b|general (?:ability|conceptual|intellectual)|\bGAI\b|\bGIA\b|verbal comprehension|perceptual reasoning|fluid reasoning|visual[- ]spatial|matrix reasoning|block design|similarities|nonverbal|cognitive/i,
  ],
  ['rapid_naming', /rapid .{0,18}naming|\bRAN\b/i],
  [
    'phonological_awareness',
    /phonological|phonemic|phonemes?\b|blending words|elision|segments?(?:\/| per |\s*correct)|segmentation|initial sounds?|first sound|rhym/i,
  ],
  ['letter_sounds', /letter[- ](?:sounds?|names?|naming)|alphabet/i],
  [
    'functional_words',
    /functional (?:words|reading)|survival words|safety (?:words|signs)|environmental print|community signs/i,
  ],
  ['spelling', /spell/i],
  [
    'work_tasks',
    /work (?:sample|task|skill|experience)|task analysis|\bjobs?\b|\bshifts?\b|vocational|workplace|steps? (?:done )?independent/i,
  ],
  ['money', /money|dollar|purchas|\bbank|budget|\bcoins?\b/i],
  ['travel', /\bbus\b|travel|community (?:access|safety)|pedestrian|street cross/i],
  [
    'comprehension',
    /\bmaze\b|comprehension|retell|main idea|inferen|inferring|key ideas|correct replacements|story elements|text questions/i,
  ],
  [
    'fluency',
    /oral reading|\bORF\b|words? (?:read )?correct(?:ly)? (?:per|a|each|in)|correct words per|\bwcpm\b|reading fluency|r-cbm|passage reading fluency|reading rate|reading efficiency/i,
  ],
  [
    'handwriting',
    /handwriting|legib|letter formation|visual[- ]motor|\bVMI\b|fine motor|manual (?:dexterity|control)|pencil|scissor/i,
  ],
  [
    'gross_motor',
    /gross motor|balance|stairs?\b|mobility|wheelchair|ball skills|body coordination|walking|playground equipment/i,
  ],
  [
    'math_facts',
    /math(?:ematics)? (?:fact )?fluency|facts? fluency|math facts|digits correct|(?:addition|subtraction|multiplication|division) facts?|fact (?:recall|probe|fluency)|\bdcpm\b/i,
  ],
  [
    'essay',
    /essay|paragraph|multi-paragraph|(?<!sentence )\bcomposition\b|opinion (?:piece|writing)|writing rubric/i,
  ],
  [
    'sentences',
    /writing|written expression|correct writing sequences|\bCWS\b|total words|sentences?\b|written language/i,
  ],
  [
    'math_problems',
    /math(?:ematics)? problem|problem[- ]solving|applied problems|word problems|math concepts|concepts (?:and|&) applications|quantitative/i,
  ],
  [
    'calculation',
    /calculation|computation|numerical operations|\boperations\b|subtract|regroup|multipl|\bdivision\b|fractions?\b|integers?|algebra|equations?|decimals?|place value|number (?:sense|identification)|quantity|counting|missing number|numeracy/i,
  ],
  [
    'phonics',
    /phonics|decod|word attack|pseudoword|nonsense word|basic reading|word (?:reading|identification|recognition)|letter[- ]word|sight words?|\bCVC[ce]?\b|digraph|blends?\b|vowel|r-controlled|syllab|silent e|consonant|orthograph|words? read(?:ing)?\b/i,
  ],
  [
    'achievement_general',
    /\bgrades?$|\bGPA\b|report card|course grade|state (?:test|assessment|alternate)|english (?:i|ii|iii|iv|\d+)\b|biology|history|science|social studies|algebra i\b/i,
  ],
  [
    'social',
    /\bpeers?\b|social|sociali[sz]ation|initiations?|recess|friend|joins? (?:in )?play|turn[- ]taking|shares?\b/i,
  ],
  [
    'self_advocacy',
    /self[- ]determin|\bSDI\b|self[- ]advoc|states? (?:her|his|their) needs|asks? for (?:help|support)/i,
  ],
  [
    'daily_living',
    /daily living|self[- ]care|toilet|dress(?:ing|es)|hygiene|adaptive|practical|conceptual|\bGAC\b|\bABC\b|home living|lunch(?:room)? routine|functional academics/i,
  ],
  ['reading_general', /\breading\b|\bela\b|instructional level|lexile/i],
  ['math_general', /\bmath/i],
];

export type Topic = Readonly<{ skill: SkillKey | null; area: Area | null }>;

/** All skills a text speaks of, most specific first. */
export function skillsIn(text: string): SkillKey[] {
  return patterns.filter(([, pattern]) => pattern.test(text)).map(([skill]) => skill);
}

/**
 * What a measure of a test is about. The measure's own name decides before the test's; an adaptive or speech
 * scale keeps its subject whatever its subscale is called. `area` is what a person said it is about.
 */
export function topicOf(measure: string, instrument: string | null, area: Area | null = null): Topic {
  const known = findInstruments(instrument ?? '')[0]?.instrument ?? null;
  const candidates = [
    ...(known ? instrumentTopic(known.area, measure, instrument ?? '') : []),
    ...contextual(measure, instrument ?? ''),
    ...skillsIn(measure),
    ...skillsIn(instrument ?? ''),
  ];
  const fitting = area ? candidates.filter((skill) => areaOf(skill, area) === area) : candidates;
  const skill = fitting[0] ?? null;
  return { skill, area: area ?? (skill ? skillAreas[skill] : (known?.area ?? null)) };
}

/** Money and travel belong to independent living when the team plans for life after school. */
function areaOf(skill: SkillKey, wanted: Area): Area {
  const isLiving = skill === 'money' || skill === 'travel' || skill === 'daily_living';
  const isWork = skill === 'work_tasks' || skill === 'interests';
  if (isLiving && wanted === 'transition_independent_living') return wanted;
  if (isWork && (wanted === 'transition_employment' || wanted === 'vocational')) return wanted;
  return skillAreas[skill];
}

function instrumentTopic(area: Area | null, measure: string, instrument: string): SkillKey[] {
  if (area === 'adaptive') return /social/i.test(measure) ? ['social'] : ['daily_living'];
  if (area === 'speech') return ['articulation'];
  if (area === 'cognitive' && !/memory|speed|coding|symbol|digit/i.test(measure)) return ['intellect'];
  if (/\bBASC/i.test(instrument) && /adaptive skills|adaptability|leadership/i.test(measure))
    return ['social'];
  if (/\bSRS/i.test(instrument)) return ['social'];
  if (area === 'motor')
    return [/gross|balance|body|strength|ball/i.test(measure) ? 'gross_motor' : 'handwriting'];
  return [];
}

/** Tests whose items have names that mean something else elsewhere: "s-blends" in a speech probe. */
function contextual(measure: string, instrument: string): SkillKey[] {
  if (/sound probe|speech|articul|conversation sample|language sample/i.test(instrument))
    return skillsIn(measure)
      .filter((skill) => ['speech', 'language'].includes(skillAreas[skill]))
      .concat(/sound|speech|articul/i.test(instrument) ? ['articulation'] : []);
  if (/phonics|decoding survey|word list/i.test(instrument)) return ['phonics'];
  if (/\bFBA\b|functional behaviou?r/i.test(instrument)) return ['disruption'];
  if (/\bELPAC\b|\bELPA|\bWIDA\b|\bTELPAS\b|english proficiency/i.test(`${measure} ${instrument}`))
    return ['language_core'];
  if (/attendance/i.test(instrument)) return ['attendance'];
  if (/class exits|elope/i.test(instrument)) return ['class_exits'];
  if (/^(?:transition data|transitions)\b/i.test(instrument)) return ['routine_changes'];
  if (/^grades|state test|alternate assessment|report card|\bSTAAR\b/i.test(instrument)) {
    if (/^grades|report card/i.test(instrument)) return ['achievement_general'];
    return [
      /math|algebra/i.test(measure)
        ? 'math_general'
        : /reading|\bela\b/i.test(measure)
          ? 'reading_general'
          : 'achievement_general',
    ];
  }
  if (/\bon[- ]task|engagement/i.test(instrument)) return ['on_task'];
  if (/writing|\bCWS\b/i.test(instrument))
    return /spell/i.test(measure)
      ? ['spelling']
      : /essay|paragraph/i.test(measure)
        ? ['essay']
        : ['sentences'];
  if (/discipline|suspension/i.test(instrument)) return ['disruption'];
  if (/\bbus\b|travel/i.test(instrument)) return ['travel'];
  if (/^money|purchas/i.test(instrument)) return ['money'];
  if (/work sample|task analysis/i.test(instrument)) return ['work_tasks'];
  return [];
}
