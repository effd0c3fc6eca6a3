import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { formatCitation, parseCitation, type LawCitation } from '@/lib/knowledge/citation';
import { lawPassages } from '@/lib/knowledge/law-passages';
import type { KnowledgeSourceText } from '@/lib/retrieval/index-knowledge';

const cfrLine = z.object({
  citation: z.string(),
  section: z.string(),
  heading: z.string(),
  currentAsOf: z.iso.date(),
  source_url: z.url(),
  paragraphs: z.array(z.string()),
});
const uscLine = z.object({
  citation: z.string(),
  section: z.string().nullable(),
  heading: z.string().nullable(),
  subheading: z.string().nullish(),
  text: z.string(),
});

const folder = path.join(process.cwd(), 'prisma/seed/law');

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const content = await readFile(path.join(folder, file), 'utf8');
  const lines = content.split('\n').filter((line) => line !== '');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

type Source = Omit<KnowledgeSourceText, 'passages' | 'citation'>;

/** `heading` begins the headings of its passages. */
function withPassages(citation: LawCitation, source: Source, heading = source.title): KnowledgeSourceText {
  const passages = lawPassages({ citation, title: heading, text: source.text });
  return { ...source, citation: formatCitation(citation), passages };
}

/** 34 CFR part 300, one source a section, as the eCFR had it on the day each line names. */
async function readRegulations(): Promise<KnowledgeSourceText[]> {
  const lines = await readLines('34cfr300.jsonl', cfrLine);
  return lines.map((line) =>
    withPassages(
      { code: 'cfr', section: line.section, path: [] },
      {
        kind: 'cfr',
        title: line.heading.replace(/\.(?=$| \()/, ''),
        url: line.source_url,
        currentAsOf: line.currentAsOf,
        text: line.paragraphs.join('\n\n'),
      },
    ),
  );
}

/** Headings and the blanks that linking left round references. */
function cleanStatute(text: string): string {
  return text
    .replace(/^#+ .*$/gm, '')
    .replace(/([([]) +/g, '$1')
    .replace(/ +([)\].,;])/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** 20 U.S.C. 1400 to 1482, one source a lettered subsection. The copy bears no date. */
async function readStatute(): Promise<KnowledgeSourceText[]> {
  const lines = await readLines('20usc1400-1482.jsonl', uscLine);
  return lines.flatMap((line) => {
    const citation = parseCitation(line.citation);
    if (line.section === null || line.heading === null || !citation) return [];
    const section = line.heading.replace(/^\d+\.\s*/, '');
    const under = line.subheading?.replace(/^\([a-z]+\)\s*/, '');
    return [
      withPassages(
        citation,
        {
          kind: 'usc',
          title: under ? `${section} › ${under}` : section,
          url: `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title20-section${line.section}&edition=prelim`,
          currentAsOf: null,
          text: cleanStatute(line.text),
        },
        under ?? section,
      ),
    ];
  });
}

export async function readLaw(): Promise<KnowledgeSourceText[]> {
  const [regulations, statute] = await Promise.all([readRegulations(), readStatute()]);
  return [...regulations, ...statute].filter(({ text }) => text !== '');
}
