import { isArea } from '@/lib/ieps/domains';
import { sayNeed } from './needs';
import { needFromText, type Picture, type StudentNeed } from './picture';
import { likeness } from './words';

/** A need with its id in the plan; null when the plan has none yet. */
export type PlanNeed = Readonly<{ id: string | null; need: StudentNeed }>;

/** The plan's needs, each with the evidence behind it; the evidence's own needs while the plan has none. */
export function planNeeds(picture: Picture): PlanNeed[] {
  const written = picture.pack.plan.filter((item) => item.kind === 'need');
  if (written.length === 0) return picture.needs.map((need) => ({ id: null, need }));
  const taken = new Set<StudentNeed>();
  return written.flatMap(({ id, text, area }) => {
    const known = isArea(area ?? '') ? area : null;
    const free = picture.needs.filter((need) => !taken.has(need) && (known === null || need.area === known));
    const scored = free.map((need) => ({ need, score: likeness(sayNeed(need, picture).text, text) }));
    const best = scored.toSorted((a, b) => b.score - a.score)[0];
    if (best && (best.score >= 0.3 || free.length === 1)) {
      taken.add(best.need);
      return [{ id, need: best.need }];
    }
    return known !== null && isArea(known) ? [{ id, need: needFromText(text, known, picture) }] : [];
  });
}
