import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { PdfPlan } from '../pdf-plan';
import { sectionOf, told, type OwnLanguage } from './parts';
import { ink, numbering, page, styleOf, stylesIn, textWidth } from './styles';
import { paragraph, runs } from './words';

/*
 * Sets a plan as a Word file: the words of the PDF in its order, with Word's own headings, lists, header rows and
 * languages, so that a screen reader and an editor find their way. Runs in a worker thread.
 */

/** A .docx file. Signs that XML cannot hold are left out. Its properties name the plan's version, never the child. */
export async function renderDocx(plan: PdfPlan): Promise<Uint8Array> {
  const language: OwnLanguage = plan.planLang === plan.lang ? null : regional(plan.planLang);
  const document = new Document({
    title: `${plan.title}, ${plan.versionLine}`,
    creator: 'Throughline',
    lastModifiedBy: 'Throughline',
    styles: stylesIn(regional(plan.lang)),
    numbering,
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [headerOf(plan)] }) },
        footers: { default: new Footer({ children: [footerOf(plan, language)] }) },
        children: opening(plan),
      },
      { properties: following(2), children: factsOf(plan, language) },
      { properties: following(1), children: [...sectionsOf(plan, language), ...closing(plan)] },
    ],
  });
  return Packer.toBuffer(document);
}

function regional(language: string): string {
  return `${language}-US`;
}

/** A part of the page that goes on below what stands before, with the same header and footer. */
function following(count: number) {
  return { page, type: SectionType.CONTINUOUS, column: { count, space: 360 } };
}

function headerOf(plan: PdfPlan): Paragraph {
  const mark = plan.isDraft ? runs(plan.draftMark, { bold: true, color: ink.due }) : [];
  return edge([...mark, tab(), ...runs(plan.versionLine)]);
}

function footerOf({ name, page: word, of }: PdfPlan, language: OwnLanguage): Paragraph {
  const number = new TextRun({
    children: [`${word} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
  });
  return edge([...runs(name, told({ text: name, isOwn: true }, language).look), tab(), number]);
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

function edge(children: TextRun[]): Paragraph {
  return new Paragraph({
    style: styleOf.small,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children,
  });
}

function opening(plan: PdfPlan): Paragraph[] {
  const isMarked = { bold: true, color: ink.due };
  return [
    paragraph([{ text: plan.title }], { heading: HeadingLevel.TITLE }),
    paragraph([{ text: plan.kind }], { style: styleOf.kind }),
    paragraph([{ text: `${plan.versionLine}. ${plan.frozenLine}` }], { style: styleOf.small }),
    ...(plan.isDraft
      ? [
          paragraph([{ text: plan.draftMark, look: isMarked }, { text: `. ${plan.draftNote}` }], {
            style: styleOf.note,
          }),
        ]
      : []),
  ];
}

/** The facts of the student in two columns of text; a table without a header row would say less. */
function factsOf({ facts }: PdfPlan, language: OwnLanguage): Paragraph[] {
  return facts.map(({ label, value }) =>
    paragraph([{ text: `${label} `, look: { bold: true, color: ink.soft } }, told(value, language)], {
      style: styleOf.list,
    }),
  );
}

function sectionsOf(plan: PdfPlan, language: OwnLanguage) {
  return plan.sections.flatMap((section) => sectionOf(section, plan, language));
}

function closing({ disclosure }: PdfPlan): Paragraph[] {
  return disclosure === '' ? [] : [paragraph([{ text: disclosure }], { style: styleOf.small })];
}
