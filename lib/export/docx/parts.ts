import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { PdfPlan } from '../pdf-plan';
import type { Fact, Piece } from '../plan-part';
import { bullets, hairline, styleOf, sunken, textWidth } from './styles';
import { paragraph, runs, type Told } from './words';

type Section = PdfPlan['sections'][number];
type Part = Section['parts'][number];
type TablePart = Extract<Part, { kind: 'table' }>;
type Child = Paragraph | Table;
/** Marks words in the plan's own language; null where the document is in that language anyway. */
export type OwnLanguage = string | null;

/** A section: its heading, the law it answers, its parts. */
export function sectionOf(
  { title, cite, citeUrl, parts, isEmpty }: Section,
  plan: PdfPlan,
  language: OwnLanguage,
): Child[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }),
    new Paragraph({
      style: styleOf.small,
      keepNext: true,
      children: [new ExternalHyperlink({ link: citeUrl, children: runs(cite, { style: 'Hyperlink' }) })],
    }),
    ...parts.flatMap((part) => partOf(part, language)),
    ...(isEmpty ? [paragraph([{ text: plan.empty }], { style: styleOf.small })] : []),
  ];
}

function partOf(part: Part, language: OwnLanguage): Child[] {
  const own = (text: string) => told({ text, isOwn: true }, language);
  switch (part.kind) {
    case 'heading':
      return [paragraph([told(part.title, language)], { heading: HeadingLevel.HEADING_2 })];
    case 'statement':
      return part.text === '' ? [] : [paragraph([own(part.text)])];
    case 'item':
      return [
        paragraph([{ text: part.title }], { heading: HeadingLevel.HEADING_2 }),
        ...(part.text === '' ? [] : [paragraph([own(part.text)])]),
        ...part.facts.map((fact) => factLine(fact, language)),
      ];
    case 'answer':
      return answerOf(part, language);
    case 'quote':
      // The family's words, in the family's language.
      return [
        paragraph([{ text: part.text }], { style: styleOf.quote, keepNext: part.source !== '' }),
        ...(part.source === '' ? [] : [paragraph([{ text: part.source }], { style: styleOf.small })]),
      ];
    case 'note':
      return [
        paragraph([{ text: part.cite === '' ? part.text : `${part.text} (${part.cite})` }], {
          style: styleOf.note,
        }),
      ];
    case 'table':
      return tableOf(part, language);
  }
}

export function told({ text, isOwn }: Piece, language: OwnLanguage, look: Told['look'] = {}): Told {
  return { text, look: isOwn && language ? { ...look, language: { value: language } } : look };
}

/** What people wrote stands under its question, a choice beside it. */
function answerOf({ label, value }: Extract<Part, { kind: 'answer' }>, language: OwnLanguage): Paragraph[] {
  if (value.isOwn)
    return [paragraph([{ text: label }], { style: styleOf.label }), paragraph([told(value, language)])];
  return [paragraph([{ text: `${label} ` }, told(value, language, { bold: true })])];
}

function factLine({ label, value }: Fact, language: OwnLanguage): Paragraph {
  return paragraph([{ text: `${label} `, look: { bold: true } }, told(value, language)], {
    style: styleOf.list,
    numbering: { reference: bullets, level: 0 },
  });
}

/** A table under its caption; its first row is a header that each page repeats. */
function tableOf({ caption, columns, rows }: TablePart, language: OwnLanguage): Child[] {
  const widths = widthsOf(columns.length);
  const head = columns.map((column) =>
    cellOf([paragraph([{ text: column }], { style: styleOf.cellHead, keepNext: true })], true),
  );
  return [
    paragraph([{ text: caption }], { style: 'Caption' }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, noHBand: true, noVBand: true },
      borders,
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head }),
        ...rows.map((row) => rowOf(row, language)),
      ],
    }),
  ];
}

/** A short row stays on one page; one that could be longer than a page must not. */
const longestUnsplit = 600;

function rowOf(row: TablePart['rows'][number], language: OwnLanguage): TableRow {
  const cells = row.map((shown) => {
    const isStated = shown.statement !== '';
    const own = told({ text: shown.statement, isOwn: true }, language);
    return cellOf([
      paragraph([told(shown, language, isStated ? { bold: true } : {})], { style: styleOf.cell }),
      ...(isStated ? [paragraph([own], { style: styleOf.cell })] : []),
    ]);
  });
  const length = Math.max(...row.map(({ text, statement }) => text.length + statement.length));
  return new TableRow({ cantSplit: length <= longestUnsplit, children: cells });
}

function cellOf(children: Paragraph[], isHead = false): TableCell {
  const shading = { type: ShadingType.CLEAR, fill: sunken, color: 'auto' };
  return new TableCell({
    children,
    margins: { top: 70, bottom: 30, left: 90, right: 90 },
    ...(isHead ? { shading } : {}),
  });
}

/** The first column, which names the row, is wider than the rest. */
function widthsOf(columns: number): number[] {
  const unit = textWidth / (2 + 1.25 * (columns - 1));
  return Array.from({ length: columns }, (_, at) => Math.floor(unit * (at === 0 ? 2 : 1.25)));
}

const line = { style: BorderStyle.SINGLE, size: 4, color: hairline };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = {
  top: line,
  bottom: line,
  insideHorizontal: line,
  left: none,
  right: none,
  insideVertical: none,
};
