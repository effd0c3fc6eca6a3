import { failed, passed, type GateResult, type GateSubject } from './gate';
import { supportOf } from './support';

/** Below this share of its content words in the sources, a sentence has little to do with them. */
const floor = { sentence: 0.2, need: 0.15 };

/**
 * A statement of fact says what its sources say. Detail: the score, two decimals. How a disability affects
 * progress (300.320(a)(1)(i)) is a conclusion, in words no source has: it is not held to this.
 */
export function supportGate({ item, context, cited }: GateSubject): GateResult[] {
  if (item.kind !== 'sentence' && item.kind !== 'need') return [];
  if (cited.length === 0 || (item.kind === 'sentence' && item.area.startsWith('impact'))) return [];
  const { score } = supportOf(item.text, cited, context.pack);
  return [score < floor[item.kind] ? failed('support', score.toFixed(2)) : passed('support')];
}
