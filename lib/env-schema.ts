import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const count = (fallback: number, max = 10_000) => z.coerce.number().int().min(0).max(max).default(fallback);
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

/**
 * The environment, validated at boot. No secret has a default: `npm start` makes them on first run and
 * keeps them in DATA_DIR with mode 600. Pool formula: DATABASE_POOL_MAX = (connections the database
 * allows - 10 kept for operators) / number of application processes.
 */
export const envSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    PORT: port.default(3000),
    APP_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Proxies of ours in front, each of which adds whom it saw to X-Forwarded-For. */
    TRUSTED_PROXY_HOPS: count(0, 10),
    DATA_DIR: z.string().default('.data'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL_MAX: count(10, 1000),
    DATABASE_CONNECT_TIMEOUT_MS: count(5_000, 600_000),
    DATABASE_IDLE_TIMEOUT_MS: count(10_000, 3_600_000),
    DATABASE_MAX_LIFETIME_SECONDS: count(300, 86_400),
    NEXTAUTH_SECRET: z.string().min(32),
    FILE_ENCRYPTION_KEY: z.base64().refine((key) => Buffer.from(key, 'base64').length === 32, {
      message: 'must be 32 bytes in base64',
    }),
    AI_PROVIDER: z.enum(['built-in', 'google', 'openai-compatible']).default('built-in'),
    GOOGLE_GENERATIVE_AI_API_KEY: z.string().optional(),
    GOOGLE_BASE_URL: z.url().optional(),
    GOOGLE_MODEL: z.string().default('gemini-3.5-flash'),
    GOOGLE_EMBEDDING_MODEL: z.string().default('gemini-embedding-001'),
    OPENAI_COMPATIBLE_BASE_URL: z.url().optional(),
    OPENAI_COMPATIBLE_API_KEY: z.string().optional(),
    OPENAI_COMPATIBLE_MODEL: z.string().optional(),
    OPENAI_COMPATIBLE_EMBEDDING_MODEL: z.string().optional(),
    DRAFT_STEP_TIMEOUT_MS: count(60_000, 3_600_000),
    DRAFT_TOTAL_TIMEOUT_MS: count(180_000, 3_600_000),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default('Throughline <no-reply@localhost>'),
    WORKER_POOL_SIZE: count(0, 64),
    WORKER_QUEUE_MAX: count(50),
    WORKER_MEMORY_MB: count(512, 65_536),
    WORKER_TIMEOUT_MS: count(60_000, 3_600_000),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    METRICS_TOKEN: z.string().optional(),
    SLOW_OPERATION_MS: count(100),
    SHED_EVENT_LOOP_DELAY_MS: count(250),
    /** Shows every page in a made-up language, to find words that were not translated. */
    PSEUDO_LOCALE: flag.optional(),
    SEED_DEMO: flag.optional(),
    DEMO_PASSWORD: z.string().min(8).default('throughline-demo'),
  })
  .superRefine((env, context) => {
    if (env.AI_PROVIDER === 'google' && !env.GOOGLE_GENERATIVE_AI_API_KEY) {
      context.addIssue({
        code: 'custom',
        path: ['GOOGLE_GENERATIVE_AI_API_KEY'],
        message: 'is needed when AI_PROVIDER is google',
      });
    }
    if (
      env.AI_PROVIDER === 'openai-compatible' &&
      !(env.OPENAI_COMPATIBLE_BASE_URL && env.OPENAI_COMPATIBLE_MODEL)
    ) {
      context.addIssue({
        code: 'custom',
        path: ['OPENAI_COMPATIBLE_BASE_URL'],
        message: 'and OPENAI_COMPATIBLE_MODEL are needed when AI_PROVIDER is openai-compatible',
      });
    }
  });

export type Env = z.infer<typeof envSchema>;

/** Thrown by `parseEnv`: one line that names the variable and what is wrong, never its value. */
export class EnvError extends Error {}

/** Reads and checks an environment; an empty string means unset. Throws `EnvError`. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = envSchema.safeParse(set);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new EnvError(`Check the environment: ${problems.join('; ')}`);
}
