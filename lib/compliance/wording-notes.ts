import type { WordingRuleId } from './rule-ids';

/** How each rule of wording decides, for docs/rules.md: what it looks for, and what it leaves alone. */
export const wordingNotes: Readonly<Record<WordingRuleId, string>> = {
  'DOC-05':
    'Runs of five words of present levels and goals, without dates, the student’s name and the gender of pronouns. Runs that more than five plans and a tenth of them have, and phrases of the form, do not count; nor do plans of fewer than 40 runs.',
  'DOC-07':
    'Brackets around words that stand for others, {{, <<, ___, TBD, TODO, XX, lorem ipsum; items without words. "[sic]" and ranges are left alone, and the family’s words unless they are nothing else.',
  'PL-03':
    'An effect and the school work it touches, under the heading of the impact or in one sentence anywhere in the present levels. Text in another language is left alone.',
  'PL-07':
    'A score in an area with an academic need, with no word of comparison in that area. Shows the norm where the measure has one.',
  'PL-08':
    'A list of terms of testing and acronyms of the field at their first use: explained in the sentence, the next, or for acronyms earlier. Names of tests in the evidence are left alone.',
  'PL-09':
    'A list of judgements. Names of conditions, what is denied or quoted, titles and the family’s words are left alone.',
  'GO-02':
    'The verb a behavior starts with, against the list. "Increase", "work on", "try" and the like pass with a number; the others when an act shows them ("by answering 4 of 5 questions").',
  'GO-15': 'Two acts of different skills joined by "and". Acts on one task pass ("read and answer").',
  'GO-16': 'A percentage without trials, items or a window; "of the time" needs a window.',
  'GO-19':
    '"Will receive, attend, participate in, be given", and sentences in which adults act. "Attend to" and counted outcomes pass.',
  'SV-09':
    'A special education service whose method is empty or says only that there is teaching, and whose words name no practice.',
  'SV-13':
    'Sentences that tie the extended school year to a category or to one length. What is denied passes.',
  'SV-17':
    'Accommodations that say more, better or as needed without how much, where or when; those that serve no need; more than 15.',
  'LR-02':
    'Supports that were tried or considered, and words that say why they are not enough, in the explanation or the aids. Text in another language is left alone.',
  'LR-03':
    'Category, staff, space, schedule, cost and "all students with" always; grade level, modified curriculum, a parent’s wish and class size only when nothing individual is said.',
  'PR-02':
    'A goal in a progress report without a value or a number in its words, or in another unit than the goal’s. A goal not yet introduced is left alone.',
  'TR-03':
    'One sentence that says what the student will do, and a time after high school. "Hopes, plans, wants, may" do not count. Text in another language is left alone.',
};
