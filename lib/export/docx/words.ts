import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';

type Look = Omit<IRunOptions, 'text' | 'children' | 'break'>;
export type Told = Readonly<{ text: string; look?: Look }>;

const rightToLeft = String.raw`[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]`;
const startsFromRight = new RegExp(`^[^\\p{L}]*${rightToLeft}`, 'u');
/** Letters from right to left with the marks and spaces between them; numbers stay out, they run left to right. */
const stretches = new RegExp(`(${rightToLeft}+(?:[^\\p{L}\\p{N}\\n]*${rightToLeft}+)*)`, 'u');

/**
 * A paragraph of one or more texts. The library leaves out the signs that XML cannot hold; here a line end becomes
 * a line break, and a paragraph that opens with a letter of a right-to-left script runs from right to left.
 */
export function paragraph(told: readonly Told[], options: IParagraphOptions = {}): Paragraph {
  const isFromRight = startsFromRight.test(told.map(({ text }) => text).join(' '));
  return new Paragraph({
    ...options,
    ...(isFromRight ? { bidirectional: true } : {}),
    children: told.flatMap(({ text, look }) => runs(text, look)),
  });
}

/** The runs of a text; a stretch of a right-to-left script is a run of its own, as Word needs it to be. */
export function runs(text: string, look: Look = {}): TextRun[] {
  return text.split(/\r\n?|\n/).flatMap((line, at) => {
    const pieces = line.split(stretches).map((piece, order) => ({ piece, isFromRight: order % 2 === 1 }));
    const shown = pieces.filter(({ piece }) => piece !== '');
    const written = shown.map(
      ({ piece, isFromRight }) =>
        new TextRun({ ...look, text: piece, ...(isFromRight ? { rightToLeft: true } : {}) }),
    );
    return at === 0 ? written : [new TextRun({ break: 1 }), ...written];
  });
}
