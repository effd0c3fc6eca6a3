/** What the log may say of a failure: kinds, codes and places in the code. */
type SafeError = {
  type: string;
  code?: string;
  message?: string;
  stack: string[];
  cause?: SafeError;
};

/**
 * Kinds whose messages quote what they were working on: a statement's values, a row, a prompt, the text that did
 * not parse. Their code and place say enough. `error` is the PostgreSQL driver's name for its own.
 */
const quotesData = /^(?:Prisma|DriverAdapter|DatabaseError|Zod|\$?ZodError|AI_|SyntaxError|error$)/;
const maxCauses = 5;
const maxMessageLength = 300;

/**
 * Reduces an error, with its chain of causes, to what may stand in a log: never its other properties, where a
 * database keeps the failing row and a provider's client the request.
 */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    ...codeOf(error),
    ...(quotesData.test(name) ? {} : { message: message.slice(0, maxMessageLength) }),
    stack: framesOf(stack),
    ...(cause instanceof Error && depth < maxCauses ? { cause: safeError(cause, depth + 1) } : {}),
  };
}

function codeOf(error: Error): { code?: string } {
  return 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
}

/** The lines that name places; the ones before them repeat the message. */
function framesOf(stack: string | undefined): string[] {
  const lines = (stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at .*(?::\d+:\d+\)?|<anonymous>\)?)$/.test(line));
  return lines.map((line) => line.trim());
}
