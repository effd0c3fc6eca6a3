'use client';

import { useEffect, useState } from 'react';
import { isSectionKey, type SectionKey } from '@/lib/ieps/section-list';

/** The place of the plan a person was at last: what a new comment is about. */
export type Place = Readonly<{ sectionKey: SectionKey; sentenceId: string | null; quote: string }>;

const maxQuote = 300;
const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** Follows the caret through the document; a place stays while the person is elsewhere on the page. */
export function usePlace(): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    function follow(): void {
      const node = document.getSelection()?.anchorNode ?? null;
      const at = placeOf(node instanceof Element ? node : (node?.parentElement ?? null));
      if (at) setPlace((before) => (isSame(before, at) ? before : at));
    }
    function followFocus(event: FocusEvent): void {
      const at = event.target instanceof Element ? placeOf(event.target) : null;
      if (at) setPlace((before) => (before?.sectionKey === at.sectionKey ? before : at));
    }
    document.addEventListener('selectionchange', follow);
    document.addEventListener('focusin', followFocus);
    return () => {
      document.removeEventListener('selectionchange', follow);
      document.removeEventListener('focusin', followFocus);
    };
  }, []);
  return place;
}

function isSame(a: Place | null, b: Place): boolean {
  return a?.sectionKey === b.sectionKey && a.sentenceId === b.sentenceId && a.quote === b.quote;
}

function placeOf(element: Element | null): Place | null {
  const key = element?.closest('[id^="section-"]')?.id.slice('section-'.length) ?? '';
  if (!isSectionKey(key)) return null;
  const sentence = element?.closest<HTMLElement>('[data-sentence]');
  const id = sentence?.dataset.sentence ?? '';
  if (!sentence || !uuid.test(id)) return { sectionKey: key, sentenceId: null, quote: '' };
  return { sectionKey: key, sentenceId: id, quote: (sentence.textContent ?? '').slice(0, maxQuote) };
}
