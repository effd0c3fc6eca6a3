import { failed, passed, type GateResult, type GateSubject } from './gate';
import { supportOf } from './support';

/** Below this share of its content words in the sources, a sentence has little to do with them. */
const floor = { sentence: 0.3, need: 0.2 };

/** A statement of fact says what its sources say. Detail: the score, two decimals. */
export function supportGate({ item, context, cited }: GateSubject): GateResult[] {
  if (item.kind !== 'sentence' && item.kind !== 'need') return [];
  if (cited.length === 0) return [];
  // An impact statement joins a datum to the curriculum, in words of its own.
  const isImpact = item.kind === 'sentence' && item.area.startsWith('impact');
  const { score } = supportOf(item.text, cited, context.pack);
  return [
    score < (isImpact ? floor.need : floor[item.kind])
      ? failed('support', score.toFixed(2))
      : passed('support'),
  ];
}
