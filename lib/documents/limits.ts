/** Limits of the readers. What a person meets (size, kinds of file) stands in schema.ts. */

/** A longer file is refused rather than read in part: a citation must never miss a page silently. */
export const maxDocumentPages = 500;
/** Characters kept for one page; a dense printed page holds about 6,000. */
export const maxPageChars = 60_000;
/** Characters kept for a whole document. */
export const maxDocumentChars = 4_000_000;
/** Length aimed at when a file has no pages of its own (plain text, Word without page breaks). */
export const syntheticPageChars = 3_000;
/** A file with fewer letters and digits than this is taken as a scan (PDF) or as empty (text, Word). */
export const minReadableChars = 20;

/** Most entries in a Word file's zip directory; a long report with pictures has a few hundred. */
export const maxDocxEntries = 2_000;
/** Most bytes that one XML part of a Word file may unpack to. */
export const maxDocxPartBytes = 24 * 1024 * 1024;
/** Most bytes that a Word file may unpack to, pictures included. */
export const maxDocxTotalBytes = 96 * 1024 * 1024;
/** XML above this size that packs better than the ratio is a bomb, not prose (prose packs 4 to 15 times). */
export const maxDocxRatio = 120;
export const docxRatioFloorBytes = 1024 * 1024;
