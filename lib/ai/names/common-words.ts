import { stem } from '@/lib/retrieval/stem';

/*
 * Words that must not be taken for a misspelt name ("grade" is one letter from "Grace"), by their stems.
 * Words of a plan that are five letters or longer, and everyday English near to given names.
 */
const everyday =
  'grade grades graded brain brains march marches chart charts class classes level levels score scores test ' +
  'tests count counts print learn learns learning learner reading reader readers reads ready write writes ' +
  'writing written writer spell spelling story stories speech speak speaks sound sounds sense senses sensory ' +
  'share shares shape shapes small large short longer longest short-term early earlier later latest other ' +
  'others another every everyday each either neither never often always three seven eight first second third ' +
  'fourth fifth sixth seventh eighth ninth tenth eleven twelve twenty thirty forty fifty sixty hundred minute ' +
  'minutes hours daily weekly month monthly months years week weeks today after before during while where ' +
  'there their these those which whose would could should shall might about above below under over across ' +
  'along among around between beside beyond within without together toward towards until since again against ' +
  'alone already almost also although because being begin begins begun bring brings build builds built ' +
  'carry carries catch change changes check checks child children choice choices choose clear close closed ' +
  'color colors comes common complete completes correct correctly count cover create daily decode decodes ' +
  'decoding describe different draw draws drawing during earn eager early easily easy effort enter enjoy ' +
  'enjoys equal error errors event events exact example expect express extra false family families feel feels ' +
  'field fields final finds finish finishes finished fluency fluent focus follow follows found friend friends ' +
  'front function given gives goals going great group groups guess guide guides hands happy heard hears heart ' +
  'helps home homework house human ideas image important improve include includes independent indicate input ' +
  'items joins joint judge known knows language large later laugh lead leads leave leaves legal lesson lessons ' +
  'letter letters light limit limits lines listen listening little lives local longer looks lower lunch makes ' +
  'manner match maths matter means measure media might minor model models money mother father motor mouth ' +
  'moves music named names nation nature needs never night noise north noted notes number numbers nurse object ' +
  'occur offer order organ other owner pages paint paper parent parents parts passage passages peers phase ' +
  'phone phrase picture piece place plain plans plant plays point points power practice present probe probes ' +
  'process progress prompt prompts proud prove quick quiet quite raise range ranges rapid rarely rates rather ' +
  'reach react recall recess record reduce refer region regular relate remain remark repeat report reports ' +
  'request require respond response responses rest result results retell return review right rising river ' +
  'round route rules sample samples scale school schools science season secure seems select sends senior ' +
  'series serve serves service services setting settings seven several sharp sheet short shows signs silent ' +
  'similar simple single skill skills sleep smart social solve solves solving some space spent spoke stand ' +
  'standard stands start starts state states stays steps still stops strong strength strengths student ' +
  'students study style subject summer support supports table tables takes talks target task tasks teach ' +
  'teacher teachers teams terms thank theme thing things think thinks times tiles title token tools topic ' +
  'total touch tracks train trial trials trace tries truly trust turns twice types unable unit units usual ' +
  'value verbal verse video visit visual voice vowel vowels waits walks wants watch water ways weeks weight ' +
  'whole wider words works world worry worth wrist yearly young zero average percent percentile accuracy ' +
  'accurate adaptive advocate assess assessment attend attends attention autism aware balance baseline basic ' +
  'behavior behaviors blend blends board books brief calm calming camera career careers caring center central ' +
  'certain chair chance chapter chunk circle clinic coach column comma comment compare composite compute ' +
  'concern concerns concept conduct contact content context control copies counsel counselor course criteria ' +
  'current curve cycle daily data deaf debate decide decline degree delay delays demand depend design detail ' +
  'develop device devices direct discuss district divide domain double dozen draft drive early educate effect ' +
  'elect email employ ended engage english equal essay ethnic evaluate exam exams exceed exit factor facts ' +
  'fails fair falls faster favor finger fixed forms forty frame frequent gains games gather general gentle ' +
  'gesture global goal grammar grand graph grasp green gross growth habit happen hardly harm hearing height ' +
  'hold honor index inform initial inner inside instruct intent invite island join keeps label labels lacks ' +
  'later latin layer learned least length less level likely linked lists lively loud lucid major margin marks ' +
  'mark masks master mastery maze mean median meets member memory mental merit method middle minds mixed mobile ' +
  'model moment monitor mood moral more mostly motion narrow native nearly neural normal north notice novel oral ' +
  'outer outline output pace paced pacing pair pairs panel party pass patch path pattern pause pencil people per ' +
  'period person phonic phonics phoneme physical pilot pitch plural poem poems polite poor post praise predict ' +
  'prefer prefix press pretend prevent prime prior prize problem product profile program project proper protest ' +
  'provide public pupil quarter question quiz radio random rank ranks rated ratio reason recent refuse rehearse ' +
  'relax release rely remind remove reward rhyme rhymes rigid risk role roles room rooms root roster rough ' +
  'routine routines safe safety scope scored script search seat seated self sentence sentences separate shift ' +
  'side sight signal since site size slope slow slowly soft solid sort sorts source spanish spatial special ' +
  'specific speed spoken staff stage station status steady stimulus stress strict string structure struggle ' +
  'subtest suffix suggest summary sum supply survey syllable syllables symbol system tablet tactile tally tapping ' +
  'tasked tempo tense text texts theory therapy timer tired tone topics trace track trade trait transition treat ' +
  'trend trends triad tutor typical typing typed union unique upper urban usage valid vary verb verbs vision vocal ' +
  'volume wait warm weak weaker weakness wheel white wide width willing window winter wish woman women wonder word ' +
  'worked worksheet yellow yield arise arose alive alike align allow alert aural canon carol coral cable candy ' +
  'carer cared cargo carve cases cause dance dared dairy diary dates eight elbow elite emily enjoy event fluid ' +
  'genre giant grain grace hairy harsh heavy hobby honey jelly jolly juice karma kneel labor laser lemon linen ' +
  'liner loyal lunar magic manor maria maple marry merry molar nasal naval noble ocean olive onset opera organ ' +
  'patio piano polar prior queen quote rainy rally razor robin rural salad santa satin scene sedan shade solar ' +
  'sonic spare stare steer store stove sugar sunny super swift swing tenor tidal tiger torch tower toxic vapor ' +
  'venue virus vital wagon waist weary witty';

const commonStems: ReadonlySet<string> = new Set(
  everyday
    .split(' ')
    // Also in everyday use as names: these may be misspellings of one.
    .filter((word) => !['maria', 'emily'].includes(word))
    .map(stem),
);

/** Whether a folded word is ordinary vocabulary. */
export function isCommonWord(folded: string): boolean {
  return commonStems.has(stem(folded));
}

/** Names that are also words: in small letters they are the word ("Eli will read", "mark the answer"). */
export const namesThatAreWords: ReadonlySet<string> = new Set(
  (
    'will mark grace hope may art joy rose faith summer bill drew chase grant hunter mason page reed young ' +
    'brown white black green gray grey long short king rich price park parks hill hills lake wood woods stone ' +
    'rivers river banks bank cook baker carter cooper miller fisher fields field day days april june august ' +
    'autumn dawn ivy lily daisy violet olive ruby pearl amber crystal jade sky star sunny angel christian dean ' +
    'earl duke prince major guy max pat rob sue ray jay gene frank wade true noble justice destiny trinity ' +
    'genesis harmony melody journey story robin jack nick dale glen cliff heath clay brook brooks bush case ' +
    'love good little small best moon snow winter winters weeks walker turner singer bishop church bell ball ' +
    'bird fox wolf lamb rice berry cherry law strong sharp swift power powers read ward grade graves cross ' +
    'mills pace rush wells west east north south sands sand silver gold golden house home hall light knight ' +
    'paige storm wild wise wolfe worth wright ' +
    'sage chance skip gale gail bliss case colt dash echo heaven honor ace blaze bear lane rain rainy raven ' +
    'charity constance prudence patience mercy victor carol penny ginger basil rosemary holly hazel marina sierra'
  ).split(' '),
);

/** Capitals that mean something else in a plan; not taken for undotted initials. */
export const acronyms: ReadonlySet<string> = new Set(
  (
    'ACH AD ADHD ADL AM AT BIP CA CBM CFR DD DOB EBD ED EL ELA ELL ELP ESL ESY FBA GE ID IDEA IEP IL IQ LD LEA ' +
    'LRE MA MAP MD MI MO MR MS MT NA NY OH OHI OR ORF OT PA PE PK PLAAFP PM PR PT PWN RI RIT RN SC SD SDI SEA SEL ' +
    'SLD SLI SLP SS ST TA TBI TN TV TX US USA VA VI WA WJ'
  ).split(' '),
);
