/** Marks a page break in the HTML that the Word reader makes. */
export const pageBreakTag = 'hr';
const pageBreak = '\f';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return entities[String(name)] ?? whole;
  });
}

type State = { out: string; cellDepth: number; isRowStart: boolean; listDepth: number };

function openTag(state: State, tag: string): void {
  if (tag === 'tr') {
    state.isRowStart = true;
  } else if (tag === 'td' || tag === 'th') {
    if (!state.isRowStart) state.out += ' | ';
    state.isRowStart = false;
    state.cellDepth += 1;
  } else if (tag === 'ul' || tag === 'ol') {
    state.listDepth += 1;
  } else if (tag === 'li') {
    state.out += state.cellDepth > 0 ? ' ' : '\n- ';
  } else if (tag === 'br') {
    state.out += state.cellDepth > 0 ? ' ' : '\n';
  } else if (tag === pageBreakTag) {
    state.out += pageBreak;
  }
}

function closeTag(state: State, tag: string): void {
  if (tag === 'td' || tag === 'th') state.cellDepth = Math.max(0, state.cellDepth - 1);
  else if (tag === 'tr') state.out += state.cellDepth > 0 ? ' ' : '\n';
  else if (tag === 'ul' || tag === 'ol') {
    state.listDepth = Math.max(0, state.listDepth - 1);
    if (state.cellDepth === 0 && state.listDepth === 0) state.out += '\n\n';
  } else if (tag === 'table') state.out += '\n\n';
  else if (/^(?:p|h[1-6])$/.test(tag)) state.out += state.cellDepth > 0 ? ' ' : '\n\n';
}

/**
 * The text of the well-formed HTML that the Word reader makes: paragraphs and headings parted by blank lines,
 * a table row on one line with cells parted by ` | `, list items as `- `, page breaks as form feeds.
 */
export function htmlToText(html: string): string {
  const state: State = { out: '', cellDepth: 0, isRowStart: false, listDepth: 0 };
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!token.startsWith('<')) {
      state.out += decodeEntities(token).replace(/\s+/g, ' ');
      continue;
    }
    const [, slash, tag = ''] = /^<(\/?)([a-z0-9]+)/i.exec(token) ?? [];
    if (slash) closeTag(state, tag.toLowerCase());
    else openTag(state, tag.toLowerCase());
  }
  return state.out;
}
