/** What a placeholder looks like: "[STUDENT]", "[PARENT_1_FAMILY_NAME]". Models also write "[Parent 1]". */
const bases = 'STUDENT|PARENT|STAFF|PERSON|SCHOOL|DISTRICT|DOB|ID|ADDRESS|PHONE|EMAIL|LITERAL';
const source = String.raw`\[(?:${bases})(?:[_ ][A-Z0-9_ ]*|\d+)?\]`;

/** Longer brackets are no placeholder; bounds what a stream holds back. */
export const maxPlaceholderLength = 80;

export function placeholderPattern(): RegExp {
  return new RegExp(source, 'giu');
}

/** One spelling for all: "[Parent 1]" is PARENT_1. */
export function placeholderName(token: string): string {
  return token.slice(1, -1).trim().toUpperCase().replace(/[_ ]+/gu, '_');
}
