/** What the fake does with one call. Everything but `good` is a fault or a bad answer. */
export const scenarioNames = [
  'good',
  'unauthorized',
  'forbidden',
  'bad-key',
  'bad-request',
  'rate-limited',
  'server-error',
  'overloaded',
  'no-answer',
  'slow-headers',
  'slow-drip',
  'cut',
  'closed-early',
  'error-in-stream',
  'garbage',
  'empty',
  'no-items',
  'wrong-schema',
  'blocked-prompt',
  'blocked-answer',
  'max-tokens',
  'too-long',
  'endless',
  'wrong-number',
  'wrong-citation',
  'leaked-name',
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export type Scenario = {
  name: ScenarioName;
  /** Calls it lasts for; null for all. */
  times: number | null;
  /** Only calls of this kind, for example 'streamGenerateContent'. */
  method: string | null;
  /** Only calls whose body holds these words, so that tests side by side keep to their own. */
  contains: string | null;
  /** Seconds in Retry-After; null leaves it out. */
  retryAfterSeconds: number | null;
  /** Pause before each chunk, in milliseconds. */
  chunkDelayMs: number;
  chunkCharacters: number;
  /** Chunks before `cut`, `closed-early` and `error-in-stream` strike. */
  chunksBefore: number;
  /** What `leaked-name` puts into a sentence. */
  leakedName: string;
};

const goodScenario: Scenario = {
  name: 'good',
  times: null,
  method: null,
  contains: null,
  retryAfterSeconds: null,
  chunkDelayMs: 0,
  chunkCharacters: 160,
  chunksBefore: 2,
  leakedName: 'Jordan Whitlock',
};

function isScenarioName(value: unknown): value is ScenarioName {
  return scenarioNames.some((name) => name === value);
}

/** A scenario from a control request; throws a TypeError for an unknown name. */
export function parseScenario(value: unknown): Scenario {
  const given = typeof value === 'object' && value !== null ? value : {};
  const name = 'name' in given ? given.name : undefined;
  if (!isScenarioName(name)) throw new TypeError('unknown scenario');
  return { ...goodScenario, ...given, name };
}

type Call = Readonly<{ model: string; method: string; body: string }>;

function isFor(scenario: Scenario, { method, body }: Call): boolean {
  if (scenario.method !== null && scenario.method !== method) return false;
  return scenario.contains === null || body.includes(scenario.contains);
}

/** The scenarios that wait their turn, and the one that stays. */
export function createScenarioQueue() {
  let standing: Scenario = goodScenario;
  let queue: Scenario[] = [];
  return {
    set(scenario: Scenario): void {
      if (scenario.times === null) standing = scenario;
      else queue.push({ ...scenario });
    },
    reset(): void {
      standing = goodScenario;
      queue = [];
    },
    /** A header or a model called "fake-<scenario>" wins over what was set. */
    take({ header, ...call }: Call & { header: string | undefined }): Scenario {
      const asked = header ?? /^fake-(.+)$/u.exec(call.model)?.[1];
      if (isScenarioName(asked)) return { ...goodScenario, name: asked };
      const next = queue.find((scenario) => isFor(scenario, call));
      if (next) {
        next.times = (next.times ?? 1) - 1;
        if (next.times <= 0) queue = queue.filter((scenario) => scenario !== next);
        return next;
      }
      return isFor(standing, call) ? standing : goodScenario;
    },
  };
}
