import { packSchema, type EvidencePack, type PackEntry } from '@/lib/drafting/pack';
import {
  goalFrom,
  needFrom,
  questionAbout,
  sentenceFrom,
  serviceFrom,
  supportFrom,
  type Composed,
} from './compose-fields';
import { fillSchema } from './fill-schema';

/** The evidence pack in a drafting prompt, or null for another kind of prompt. */
export function packIn(prompt: string): EvidencePack | null {
  const json = /<pack>([\s\S]*?)<\/pack>/u.exec(prompt)?.[1];
  if (json === undefined) return null;
  const parsed = packSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
}

const maxSentences = 12;

/** Items for a section that rest on the pack's entries, as a model that follows its instructions writes them. */
export function composeItems(pack: EvidencePack): Composed[] {
  const data = pack.entries.filter((entry) => entry.kind === 'evidence');
  const items = bySection(pack, data);
  const fresh = items.filter((item) => !pack.alreadyWritten.includes(item.text));
  if (fresh.length > 0) return fresh;
  return [questionAbout('other', `What else should this section say about ${pack.student.name}?`)];
}

function bySection(pack: EvidencePack, data: readonly PackEntry[]): Composed[] {
  switch (pack.section) {
    case 'strengths_and_family':
      return strengthsOf(data).map((entry) => ({ ...sentenceFrom(pack, entry), area: 'other' }));
    case 'present_levels':
      return presentLevels(pack, data);
    case 'needs':
      return [...byArea(data.filter(isScore))].map(([area, entries]) => needFrom(pack, area, entries));
    case 'goals':
      return goals(pack, data);
    case 'services': {
      const links = pack.plan.filter((item) => item.kind === 'goal' || item.kind === 'need').slice(0, 6);
      return links.length > 0 ? [serviceFrom(pack, links, data)] : [];
    }
    case 'accommodations': {
      const links = pack.plan.filter((item) => item.kind === 'need' || item.kind === 'goal').slice(0, 4);
      return links.map((link) => supportFrom(pack, link, inArea(data, link.area)));
    }
  }
}

const isScore = (entry: PackEntry) => entry.value !== null;
const strengthsOf = (data: readonly PackEntry[]) =>
  data.filter((entry) => entry.evidenceKind === 'strength' || entry.evidenceKind === 'family_input');
const inArea = (data: readonly PackEntry[], area: string | null) =>
  data.filter((entry) => entry.area === area);

function byArea(data: readonly PackEntry[]): Map<string, PackEntry[]> {
  const groups = new Map<string, PackEntry[]>();
  for (const entry of data) {
    const area = entry.area;
    if (area) groups.set(area, [...(groups.get(area) ?? []), entry]);
  }
  return groups;
}

function presentLevels(pack: EvidencePack, data: readonly PackEntry[]): Composed[] {
  const about = data.filter((entry) => entry.evidenceKind !== 'strength').slice(0, maxSentences);
  const impact = about.find(isScore);
  const passages = pack.entries.filter((entry) => entry.kind === 'passage').slice(0, 1);
  return [
    ...about.map((entry) => sentenceFrom(pack, entry)),
    ...passages.map((entry) => sentenceFrom(pack, entry)),
    ...(impact
      ? [
          {
            ...sentenceFrom(pack, impact),
            area: 'impact',
            text: `${pack.student.name} needs help with ${impact.measure ?? impact.label} to take part in class.`,
          },
        ]
      : []),
  ];
}

function goals(pack: EvidencePack, data: readonly PackEntry[]): Composed[] {
  return pack.plan
    .filter((item) => item.kind === 'need')
    .map((need) => {
      const entry = inArea(data, need.area).find(isScore);
      const area = need.area ?? 'other';
      return entry
        ? goalFrom(pack, need, entry)
        : questionAbout(
            area,
            `What is the current level in ${area.replaceAll('_', ' ')}? A goal needs a number.`,
          );
    });
}

/** The JSON of an answer: the items, shaped to the schema the request asked for. */
export function answerJson(items: readonly unknown[], schema: unknown): string {
  return JSON.stringify(fillSchema(schema, { elements: items }));
}

/** For prompts that are no draft: the text itself, or an object of the asked shape with the text in it. */
export function answerOther(prompt: string, schema: unknown): string {
  const text = prompt.trim();
  return schema === undefined ? text : JSON.stringify(fillSchema(schema, { text, elements: [{ text }] }));
}
