/** One page of a document as stored: `number` from 1, `text` cleaned. Citations are offsets in `text`. */
export type ExtractedPage = { number: number; text: string };
export type ExtractedText = { pages: ExtractedPage[] };
