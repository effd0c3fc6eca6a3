/*
 * The word lists the scorers go by. They are closed lists on purpose: a scorer that guesses cannot be argued with.
 */

/** Verbs nobody can see or count. */
export const unobservable =
  /\b(?:understand|know|learn|appreciate|be aware|become|feel|believe|explore|experience|be exposed to|master|comprehend|enjoy|value|realize|grasp|think about|be able to understand|work on|improve|enhance|develop|try)\b/iu;

const observableVerbs =
  `answer ask assemble attend begin blend board bring button call carry catch check choose circle clean clear close color
  come compare compute complete comment contribute cook copy correct count cross cut decode deliver demonstrate describe
  divide draw dress drink eat edit enter explain express fasten file fill find finish follow form gesture get give go greet
  hand hang hold hop identify imitate initiate insert interact introduce join jump keep kick label leave lift line list
  listen locate look make match measure move multiply name offer open order organize pack paint pay pedal perform pick
  place plan play point pour practice prepare press print produce pronounce propel pull push put raise read
  recite record reply report request respond retell return rhyme run say segment select separate set share shop show sign
  sing sit solve sort sound speak spell stack stand start state stay steer step stop subtract submit summarize swing take
  talk tap tell throw tie touch trace track transfer travel turn type unpack use verbalize wait walk wash wear weigh wipe
  write zip`.split(/\s+/u);

const observable = new Set(observableVerbs);

/** Whether a word is a verb for something another person can see, hear and count. */
export function isObservable(word: string): boolean {
  return observable.has(word.toLowerCase());
}

/** Materials, places and moments of a school day: what makes a condition real. */
export const realPlace =
  /\b(?:passages?|texts?|words?|lists?|probes?|prompts?|schedule|checklist|organizer|cards?|calculator|problems?|pages?|worksheets?|stories|story|sentences?|books?|items?|picture|timer|warning|signal|reminder|check-ins?|recess|lunch|class(?:room|es)?|lessons?|play|talk|conversation|group|partner|work|shift|route|store|community|home|bus|hallway|meal|routines?|tasks?|transitions?|directions?|instructions?|starter|sounds?|labels?|signs?|keyboard|tablet|phone|device|paper|pencil|ball|stairs?|playground|clock|money|coins?|menu|recipe|samples?|upset|peers?|activit(?:y|ies)|objects?|questions?)\b/iu;

/** People, things and routines of a day. */
export const dailyLife =
  /\b(?:class(?:room|mates?|es)?|peers?|partner|adults?|teachers?|listeners?|family|group|recess|lunch|play|conversation|talk|texts?|passages?|books?|stor(?:y|ies|e)|reads?|read|write|spell|words?|letters?|sentences?|problems?|assignments?|tasks?|work|shift|route|bus|purchases?|money|labels?|signs?|schedules?|transitions?|activit(?:y|ies)|directions?|materials?|meal|clothes|routines?|breaks?|questions?|numbers?|facts?|steps?|sounds?|samples?|home|community)\b/iu;

/** A class of responses rather than one item. */
export const general =
  /\b(?:unpracticed|unfamiliar|unrehearsed|novel|new|mixed|any|different|varied|various|scheduled|recorded|assigned|observed|taught|natural|known|typical|spoken|at least|grade|class|each|short|spontaneous|work|daily|priced|independent)\b/iu;

/** Shown in more than one place, with more than one person or material. */
export const generalises =
  /\b(?:at least (?:two|three|four|\d) (?:different )?(?:settings?|classes|subjects|people|adults|listeners|places|work places|materials|partners|teachers|routines|rooms|times of day|kinds|types|texts)|across|different (?:people|places|settings|materials|adults|listeners)|both\b.+\band|in class and|and then in|in a list and in|school and (?:home|community)|settings|subjects)\b/iu;

/** What only a clinic or a test kit has. */
export const clinicOnly =
  /\b(?:standardized test|standard score|percentile|test kit|clinic|laboratory|norm-referenced|WISC|WIAT|WJ|CELF|GFTA|BASC|Vineland)\b/iu;

export const decisionRule =
  /\b(?:review(?:s|ed)?|decision|aimline|change(?:s|d)? (?:the )?instruction|if .+ (?:below|short)|when .+ (?:below|short))\b/iu;

export const comparison =
  /\b(?:average|norms?|middle|median|percentile|peers?|classmates?|benchmark|typical|criterion|expected|elevated|grade level|of 100 students|secure|basic|proficient|met)\b/iu;
