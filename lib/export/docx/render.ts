import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PdfPlan } from '../pdf-plan';

/*
 * The plan as a Word file: the same text in the same order as the PDF, with real headings, tables whose first
 * row is a repeated header, and the language of the fixed text. A worker runs it.
 */

type Part = PdfPlan['sections'][number]['parts'][number];
type Child = Paragraph | Table;

/** In half points: 11 pt text, as the page of the PDF. */
const bodySize = 22;
const smallSize = 18;
/** Twentieths of a point after a paragraph. */
const gap = { after: 120 };

/** A .docx file. `plan` holds plain strings; signs that XML cannot hold are left out. */
export function renderDocx(plan: PdfPlan): Promise<Uint8Array> {
  const name = text(plan.name);
  const document = new Document({
    title: `${text(plan.title)}, ${text(plan.versionLine)}`,
    creator: 'Throughline',
    lastModifiedBy: 'Throughline',
    styles: {
      default: {
        document: {
          run: {
            font: 'Calibri',
            size: bodySize,
            language: { value: plan.lang === 'es' ? 'es-US' : 'en-US' },
          },
        },
      },
    },
    sections: [
      {
        headers: { default: new Header({ children: [headerOf(plan)] }) },
        footers: { default: new Footer({ children: [footerOf(plan)] }) },
        children: [
          new Paragraph({ text: text(plan.title), heading: HeadingLevel.TITLE }),
          new Paragraph({
            children: [new TextRun({ text: `${text(plan.kind)} · ${name}`, bold: true })],
            spacing: gap,
          }),
          ...(plan.isDraft ? [plain(plan.draftNote)] : []),
          factsTable(plan),
          ...plan.sections.flatMap((section) => sectionOf(section, plan)),
          ...(plan.disclosure === '' ? [] : [small(plan.disclosure)]),
          small(plan.frozenLine),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** XML 1.0 knows no control signs but tab and line ends, and no half of a surrogate pair. */
function text(value: string): string {
  return value
    .toWellFormed()
    .replaceAll('\u200b', '')
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

function headerOf(plan: PdfPlan): Paragraph {
  const mark = plan.isDraft
    ? [new TextRun({ text: `${text(plan.draftMark)}   `, bold: true, size: smallSize })]
    : [];
  return new Paragraph({
    children: [...mark, new TextRun({ text: text(plan.versionLine), size: smallSize })],
  });
}

function footerOf({ page, of }: PdfPlan): Paragraph {
  const children = [`${text(page)} `, PageNumber.CURRENT, ` ${text(of)} `, PageNumber.TOTAL_PAGES];
  return new Paragraph({ children: [new TextRun({ children, size: smallSize })] });
}

function sectionOf({ title, cite, parts, isEmpty }: PdfPlan['sections'][number], plan: PdfPlan): Child[] {
  return [
    new Paragraph({ text: text(title), heading: HeadingLevel.HEADING_1 }),
    small(cite),
    ...parts.flatMap(partOf),
    ...(isEmpty ? [plain(plan.empty)] : []),
  ];
}

function partOf(part: Part): Child[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ text: text(part.title.text), heading: HeadingLevel.HEADING_2 })];
    case 'statement':
      return paragraphs(part.text);
    case 'item':
      return [
        new Paragraph({ text: text(part.title), heading: HeadingLevel.HEADING_3 }),
        ...paragraphs(part.text),
        ...part.facts.map(({ label, value }) => labelled(label, value.text)),
      ];
    case 'answer':
      return [labelled(part.label, part.value.text)];
    case 'quote':
      return [...paragraphs(`“${part.text}”`), small(part.source)];
    case 'note':
      return [plain(part.text), small(part.cite)];
    case 'table':
      return [
        new Paragraph({ children: [new TextRun({ text: text(part.caption), bold: true })], keepNext: true }),
        tableOf(part),
        new Paragraph({ text: '' }),
      ];
  }
}

function tableOf({ columns, rows }: Extract<Part, { kind: 'table' }>): Table {
  const cells = rows.map((row) =>
    row.map((cell) => [cell.text, cell.statement].filter((words) => words !== '')),
  );
  return grid(columns, cells);
}

/** The student's facts: a table with the labels as its first column and no words of its own in the head. */
function factsTable({ facts }: PdfPlan): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: facts.map(
      ({ label, value }) =>
        new TableRow({
          children: [
            new TableCell({
              children: [new Paragraph({ children: [new TextRun({ text: text(label), bold: true })] })],
            }),
            new TableCell({ children: paragraphs(value.text) }),
          ],
        }),
    ),
  });
}

function grid(columns: readonly string[], rows: readonly (readonly (readonly string[])[])[]): Table {
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(
      (column) =>
        new TableCell({
          children: [new Paragraph({ children: [new TextRun({ text: text(column), bold: true })] })],
        }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((words) => new TableCell({ children: words.flatMap(paragraphs) })),
      }),
  );
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...body] });
}

function labelled(label: string, value: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: `${text(label)}: `, bold: true }), ...lines(value)],
    spacing: gap,
  });
}

/** A text with a paragraph for each of its own. */
function paragraphs(value: string): Paragraph[] {
  const blocks = value
    .split(/\n{2,}/)
    .map((block) => new Paragraph({ children: lines(block), spacing: gap }));
  return blocks.length > 0 ? blocks : [new Paragraph({ text: '' })];
}

function lines(value: string): TextRun[] {
  return text(value)
    .split(/\r?\n/)
    .map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }));
}

function plain(value: string): Paragraph {
  return new Paragraph({ children: lines(value), spacing: gap });
}

function small(value: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: text(value), size: smallSize, italics: true })],
    spacing: gap,
  });
}
