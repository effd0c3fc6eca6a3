/** Characters of a parent's concern or question. */
export const maxNoteLength = 5_000;
