import type { Facts } from '../../facts';
import type { Lack } from '../../finding';
import { isBlank, itemPlace, nameOf, sectionPlace } from '../../places';
import { textsOf, type PlacedText } from '../../texts';
import { firstHit, isDenied, lackAt, type Hit } from './reading';

/** Says who is together or that there is teaching, not what the teaching is. */
const empty =
  /^(?:(?:in )?(?:a )?(?:small|large|whole)? ?groups?|individual(?:ly)?|one[- ]on[- ]one|one to one|1:1|instruction|teaching|specially designed instruction|sdi|pull[- ]?out|push[- ]?in|resource(?: room)?|services?|tbd|n\/?a|none|various|varied|multiple|as needed|best practices?|(?:research|evidence)[- ]based(?: (?:instruction|methods?|practices?|interventions?))?|direct services?|support)[.\s]*$/i;
const practice =
  /\b(?:explicit|systematic|direct instruction|structured literacy|phon(?:ics|ological|emic)|repeated reading|strategy instruction|self[- ](?:regulat|monitor|manage)\w*|model(?:l?ing|ed)|task analysis|discrete trial|prompt(?:ing|s)?|schema|concrete|worked examples?|number line|graphic organizer|applied behavior|cognitive[- ]behavio\w+|check[- ]in|co-?teach\w*|peer[- ](?:mediated|tutor\w*)|pivotal response|picture exchange|augmentative|visual supports?|social (?:narrative|stor|skills)\w*|video|rehears\w*|spaced|retrieval|scaffold\w*|coaching|practice with feedback|functional communication|replacement behavior|curriculum|program|method|approach|protocol)\b/i;

/** SV-09: 34 CFR 300.320(a)(4). What the service's words name counts as well as its own part. */
export function namedMethod({ services }: Facts): Lack[] {
  return services.flatMap((service): Lack[] => {
    const { kind, method, name } = service.block.fields;
    if (kind !== 'special_education' || practice.test(`${name} ${service.text}`)) return [];
    if (isBlank(method)) return [{ ...itemPlace(service, 'method') }];
    if (!empty.test(method.trim())) return [];
    return [{ ...itemPlace(service, 'method'), span: { start: 0, end: method.length }, fix: 'change' }];
  });
}

const esy = String.raw`(?:ESY|extended school year|summer (?:program|school|session|services?))`;
const length = String.raw`(?:\d+|two|three|four|five|six|eight|ten|twelve)[ -](?:weeks?|days?|hours?)`;
const category = String.raw`(?:autism|(?:severe|significant|multiple|intellectual|learning|specific learning) disabilit\w+|(?:certain|severe) (?:categories|disabilities)|SLD|OHI|ADHD|speech(?: impairments?| only)?)`;
/** Limits by category of disability, or one length for all. */
const limits = new RegExp(
  [
    String.raw`\b(?:only|just|limited to|reserved for)(?: (?:offered|available|provided|given|open))?(?: (?:for|to))?(?: the)?(?: (?:students?|children|those))?(?: (?:with|who have))? ${category}`,
    String.raw`\b(?:students?|children|those) with ${category}[^.;]{0,30}\b(?:do not|don['’]t|never|cannot|can['’]t|are not|aren['’]t)\b[^.;]{0,20}\b(?:qualify|eligible|get|receive|attend|need)`,
    String.raw`\b(?:not|n['’]t) (?:qualify|eligible)[^.;]{0,40}\b(?:because|due to|under|based on)\b[^.;]{0,30}\b(?:category|classification|label|eligibility|${category})`,
    String.raw`\b(?:all|every|each|everyone['’]s)(?: students?)?(?: [\p{L}']+){0,3} ${esy}[^.;]{0,30}\b${length}`,
    String.raw`\b${esy}[^.;]{0,40}\b(?:is|are|runs?|lasts?)\b[^.;]{0,20}\b(?:always|only|the same|limited to|capped at|fixed at|a maximum of|no more than|never more than)\b[^.;]{0,20}\b${length}`,
    String.raw`\b${esy}[^.;]{0,40}\b${length}[^.;]{0,20}\bfor (?:all|every|each)(?: students?|one)?\b`,
    String.raw`\b(?:the )?(?:district|school)(?:['’]s)?(?: \p{L}+)? (?:offers?|provides?|gives?) (?:only )?${length}[^.;]{0,20}\b${esy}`,
  ].join('|'),
  'iu',
);

/** SV-13: 34 CFR 300.106(a)(3). */
export function individualEsy({ plan }: Facts): Lack[] {
  const { fields } = plan.sections.participation;
  const isEsy = ({ path }: PlacedText) => path.startsWith('sections.participation.fields.esy');
  const only = { ...plan, sections: { ...plan.sections, participation: { fields, blocks: [] } } };
  return textsOf(only)
    .filter(isEsy)
    .flatMap((text): Lack[] => {
      const hit = firstHit(text.text, limits, ({ span }) => !isDenied(text.text, span.start));
      return hit ? [lackAt(text, hit, {})] : [];
    });
}

const maxAccommodations = 15;
const whenever = /\b(?:as|when|if|where) (?:needed|necessary|appropriate|possible|required)\b/i;
const detail =
  /\d|\b(?:half|double|twice|one|two|three|four|five|times?[- ]and[- ]a[- ]half|near|front|away|next to|beside|close to|facing|between|after|before|until|every|each)\b/i;
/** Says that there is more, better or some of a thing, and not how much or where. */
const loose =
  /\b(?:extra|extended|additional|more) time\b|\bpreferential seating\b|\b(?:modified|reduced|shortened|fewer|adapted) (?:work(?:load)?|assignments?|homework|tasks?)\b|\b(?:frequent|extra|regular|movement|sensory) breaks\b|\b(?:extra|additional|more|teacher|adult|staff) (?:help|support|assistance)\b/i;
const bare =
  /^(?:help|support|supports|assistance|accommodations?|prompting|prompts|reminders?|breaks?|encouragement|differentiation)[.\s]*$/i;

/** SV-17: a substitute teacher could use it, and it serves a need; a long list is rarely used. */
export function usableSupports({ supports }: Facts): Lack[] {
  const accommodations = supports.filter(({ block }) => block.fields.kind === 'accommodation');
  const each = accommodations.flatMap((support): Lack[] => {
    const values = { x: nameOf(support) };
    const [first] = support.block.sentences;
    const hit = vagueWords(support.text, support.block.fields);
    if (hit && first && support.block.sentences.length === 1 && first.text === support.text) {
      const path = `${support.path}.sentences.0.text`;
      return [{ ...itemPlace(support), sentenceId: first.id, path, span: hit.span, values, fix: 'change' }];
    }
    if (hit) return [{ ...itemPlace(support), values, fix: 'change' }];
    return support.block.linksTo.length === 0
      ? [{ ...itemPlace(support), variant: 'unlinked', values, fix: 'link' }]
      : [];
  });
  const n = accommodations.length;
  if (n <= maxAccommodations) return each;
  return [...each, { ...sectionPlace('accommodations'), variant: 'many', values: { n }, fix: 'change' }];
}

type SupportFields = Facts['supports'][number]['block']['fields'];

function vagueWords(text: string, { when, setting, frequency }: SupportFields): Hit | null {
  const whole = { found: text, span: { start: 0, end: text.length } };
  if (text === '') return null;
  if (bare.test(text)) return whole;
  const isWhenSaid = !isBlank(when) && !whenever.test(when);
  const asNeeded = firstHit(text, whenever);
  if (asNeeded && !isWhenSaid) return asNeeded;
  const phrase = firstHit(text, loose);
  if (phrase && !detail.test(text) && !detail.test(`${when} ${frequency}`)) return phrase;
  const isShort = (text.match(/\p{L}+/gu)?.length ?? 0) <= 3;
  return isShort && isBlank(when) && isBlank(setting) && isBlank(frequency) ? whole : null;
}
