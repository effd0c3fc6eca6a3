/** Tokens of a call; null where the provider did not say. Safe to store. */
export type TokenUsage = {
  inputTokens: number | null;
  outputTokens: number | null;
  totalTokens: number | null;
};

/** A count that can be stored: Google's embeddings report NaN, some servers report nothing. */
function safeCount(count: unknown): number | null {
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

export function safeUsage(
  usage:
    | Readonly<{
        inputTokens?: number | undefined;
        outputTokens?: number | undefined;
        totalTokens?: number | undefined;
      }>
    | undefined,
): TokenUsage {
  return {
    inputTokens: safeCount(usage?.inputTokens),
    outputTokens: safeCount(usage?.outputTokens),
    totalTokens: safeCount(usage?.totalTokens),
  };
}
