import { LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx';

/** Half points. */
const size = { body: 22, list: 21, table: 19, small: 18, title: 40, section: 28, item: 23 };
export const ink = { text: '1D252B', soft: '4A545B', accent: '0B5A56', due: '8A4B00' };
export const hairline = 'C9CCCA';
export const sunken = 'F4F3EF';

/** Names of our own paragraph styles; headings, title, caption, header and footer are Word's. */
export const styleOf = {
  kind: 'PlanKind',
  label: 'PlanLabel',
  list: 'PlanList',
  quote: 'Quote',
  note: 'PlanNote',
  small: 'PlanSmall',
  cell: 'PlanCell',
  cellHead: 'PlanCellHead',
} as const;

/** US letter with the margins of the PDF, in twentieths of a point. */
export const page = {
  size: { width: 12_240, height: 15_840 },
  margin: { top: 1368, bottom: 1224, left: 1296, right: 1296, header: 620, footer: 560 },
};
export const textWidth = page.size.width - page.margin.left - page.margin.right;

export const bullets = 'facts';

export const numbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          style: { paragraph: { indent: { left: 360, hanging: 240 } } },
        },
      ],
    },
  ],
};

/** Fonts that Word and LibreOffice have or replace by one of the same widths; the file carries none. */
export function stylesIn(language: string): IStylesOptions {
  const heading = (level: { size: number; color: string; before: number; after: number }) => ({
    run: { bold: true, size: level.size, color: level.color },
    paragraph: { keepNext: true, spacing: { before: level.before, after: level.after } },
  });
  return {
    default: {
      document: {
        run: { font: 'Arial', size: size.body, color: ink.text, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: { run: { bold: true, size: size.title }, paragraph: { spacing: { after: 120 } } },
      heading1: heading({ size: size.section, color: ink.accent, before: 400, after: 60 }),
      heading2: heading({ size: size.item, color: ink.text, before: 220, after: 80 }),
      caption: heading({ size: size.small, color: ink.soft, before: 160, after: 80 }),
      hyperlink: { run: { color: ink.accent, underline: {} } },
    },
    paragraphStyles: [
      { ...own(styleOf.kind, 'Plan kind'), run: { bold: true, size: size.body } },
      {
        ...own(styleOf.label, 'Plan label'),
        run: { bold: true, size: size.small, color: ink.soft },
        paragraph: { keepNext: true, spacing: { before: 160, after: 20 } },
      },
      {
        ...own(styleOf.list, 'Plan list'),
        run: { size: size.list },
        paragraph: { spacing: { after: 60 } },
      },
      {
        ...own(styleOf.quote, 'Quote'),
        paragraph: {
          indent: { start: 220 },
          border: { left: { style: 'single', size: 12, space: 8, color: ink.accent } },
        },
      },
      {
        ...own(styleOf.note, 'Plan note'),
        run: { size: size.table },
        paragraph: { shading: { type: 'clear', fill: sunken, color: 'auto' } },
      },
      { ...own(styleOf.small, 'Plan small'), run: { size: size.small, color: ink.soft } },
      { ...own(styleOf.cell, 'Plan cell'), run: { size: size.table }, paragraph: { spacing: { after: 40 } } },
      {
        ...own(styleOf.cellHead, 'Plan cell head'),
        run: { size: size.small, bold: true, color: ink.soft },
        paragraph: { spacing: { after: 40 } },
      },
    ],
  };
}

function own(id: string, name: string) {
  return { id, name, basedOn: 'Normal', quickFormat: true };
}
