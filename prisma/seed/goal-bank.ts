import { goalBankSchema, type GoalFrame } from '@/lib/knowledge/goal-frame';
import adaptive from './goal-bank/adaptive.json';
import behavior from './goal-bank/behavior.json';
import communication from './goal-bank/communication.json';
import earlyChildhood from './goal-bank/early-childhood.json';
import executiveFunction from './goal-bank/executive-function.json';
import learning from './goal-bank/learning.json';
import mathematics from './goal-bank/mathematics.json';
import motorAndHealth from './goal-bank/motor-and-health.json';
import reading from './goal-bank/reading.json';
import socialEmotional from './goal-bank/social-emotional.json';
import transition from './goal-bank/transition.json';
import vocational from './goal-bank/vocational.json';
import writing from './goal-bank/writing.json';

const files = {
  reading,
  writing,
  mathematics,
  communication,
  learning,
  motorAndHealth,
  socialEmotional,
  behavior,
  executiveFunction,
  adaptive,
  vocational,
  transition,
  earlyChildhood,
};

export type GoalBankFile = keyof typeof files;

/** The goal frames that ship with the product, of one file or of all. Throws when a file breaks the schema. */
export function readGoalFrames(file?: GoalBankFile): GoalFrame[] {
  const read = file === undefined ? Object.values(files) : [files[file]];
  return read.flatMap((bank) => goalBankSchema.parse(bank).frames);
}
