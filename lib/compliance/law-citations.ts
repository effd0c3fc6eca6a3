import { formatCitation, parseCitation } from '@/lib/knowledge/citation';

/** A part of a rule's citation, and the passage it opens; null for what is not in the law we hold. */
export type CitedLaw = Readonly<{ text: string; citation: string | null }>;

/** Parts a rule's citation: "34 CFR 300.324(a)(2)(i); 300.530(f)" is two places of Part 300. */
export function lawCitations(cite: string): CitedLaw[] {
  return cite.split(/;\s*/).map((text) => {
    const place = parseCitation(text);
    const isHeld = place !== null && (place.code === 'usc' || place.section.startsWith('300.'));
    return { text, citation: isHeld ? formatCitation(place) : null };
  });
}
