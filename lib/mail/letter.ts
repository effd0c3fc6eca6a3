import { createElement as h, type CSSProperties, type ReactElement } from 'react';

/** A letter in words: what every mail of the application is made of. */
export type Letter = Readonly<{
  locale: string;
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  link: Readonly<{ label: string; url: string }>;
  closing: string;
}>;

const body: CSSProperties = {
  margin: 0,
  padding: '32px 16px',
  backgroundColor: '#f7f5f0',
  color: '#1c2329',
  fontFamily: 'Verdana, Arial, sans-serif',
  fontSize: 16,
  lineHeight: '1.6',
};
const sheet: CSSProperties = {
  maxWidth: 560,
  margin: '0 auto',
  padding: 32,
  backgroundColor: '#ffffff',
  borderRadius: 8,
};
const button: CSSProperties = {
  display: 'inline-block',
  padding: '12px 20px',
  backgroundColor: '#0f5c55',
  color: '#ffffff',
  borderRadius: 8,
  fontWeight: 'bold',
  textDecoration: 'none',
};
const small: CSSProperties = { color: '#56616a', fontSize: 14 };

/** The letter as a page for mail programs: inline styles, no pictures, nothing loaded from anywhere. */
export function letterPage({ locale, subject, greeting, paragraphs, link, closing }: Letter): ReactElement {
  return h(
    'html',
    { lang: locale },
    h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, subject)),
    h(
      'body',
      { style: body },
      h(
        'div',
        { style: sheet },
        h('p', null, greeting),
        ...paragraphs.map((text, position) => h('p', { key: position }, text)),
        h('p', null, h('a', { href: link.url, style: button }, link.label)),
        h('p', { style: small }, link.url),
        h('p', { style: small }, closing),
      ),
    ),
  );
}

/** The same letter as plain text. */
export function letterText({ greeting, paragraphs, link, closing }: Letter): string {
  return [greeting, ...paragraphs, `${link.label}:\n${link.url}`, closing].join('\n\n');
}
