/** Words written with a capital that name no person, folded: times, languages, places, words of the trade. */
export const properWords: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december english spanish french german arabic chinese mandarin cantonese ' +
    'vietnamese korean japanese tagalog filipino russian ukrainian portuguese haitian creole somali hmong igbo ' +
    'yoruba swahili amharic hindi urdu punjabi bengali nepali farsi persian dari pashto polish italian latin ' +
    'navajo american asian african european hispanic latino latina mexican federal alabama alaska arizona ' +
    'arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas ' +
    'kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska ' +
    'nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas ' +
    'utah vermont virginia washington wisconsin wyoming america chromebook google microsoft internet braille ' +
    'algebra biology chemistry geometry physics history lexile phonics literacy reading writing mathematics math ' +
    'science social studies art music library kindergarten prekindergarten preschool elementary secondary ' +
    'individualized individuals disabilities act section education special general regular resource room ' +
    'specially designed instruction related service services accommodation accommodations modification ' +
    'modifications assistive technology occupational physical speech language therapy therapist pathologist ' +
    'psychologist paraprofessional paraeducator interpreter counselor counseling audiologist nurse transition ' +
    'behavior intervention functional assessment universal design core composite index fluency comprehension ' +
    'vocabulary spelling expression calculation reasoning standard score percentile rank scaled raw median mean ' +
    'fall winter spring summer grade step state district team iep teacher student parent parents guardian mom ' +
    'dad mother father mama papa aunt uncle grandmother grandfather cognitive adaptive internalizing ' +
    'externalizing hyperactivity attention depression anxiety socialization phonological awareness symbolic ' +
    'naming memory processing verbal nonverbal visual auditory motor receptive expressive pragmatics articulation ' +
    'scale scales inventory survey checklist probe probes sample samples battery edition wechsler woodcock johnson ' +
    'kaufman vineland conners beery brigance keymath peabody stanford binet acadience aimsweb fastbridge maze'
  ).split(' '),
);
