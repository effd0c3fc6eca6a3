import type { ServerResponse } from 'node:http';

/*
 * Gemini's wire format: JSON answers, and for streams one `data: {json}` line per chunk with CRLF and no
 * closing marker.
 */

export type GeminiRequest = {
  contents?: { role?: string; parts?: { text?: string }[] }[];
  systemInstruction?: { parts?: { text?: string }[] };
  generationConfig?: { responseMimeType?: string; responseJsonSchema?: unknown; maxOutputTokens?: number };
};

export type FinishReason = 'STOP' | 'MAX_TOKENS' | 'SAFETY' | 'RECITATION';

const tokensOf = (text: string) => Math.ceil(text.length / 4);

export function promptText(body: GeminiRequest): string {
  const parts = (body.contents ?? []).flatMap((content) => content.parts ?? []);
  return parts.map((part) => part.text ?? '').join('\n');
}

export type Answer = Readonly<{ model: string; prompt: string; text: string; finishReason?: FinishReason }>;

export function answerChunk({ model, prompt, text, finishReason }: Answer): Record<string, unknown> {
  const [promptTokenCount, candidatesTokenCount] = [tokensOf(prompt), tokensOf(text)];
  return {
    candidates: [
      {
        ...(text !== '' && { content: { role: 'model', parts: [{ text }] } }),
        ...(finishReason && { finishReason }),
        index: 0,
      },
    ],
    usageMetadata: {
      promptTokenCount,
      candidatesTokenCount,
      thoughtsTokenCount: 0,
      totalTokenCount: promptTokenCount + candidatesTokenCount,
    },
    modelVersion: model,
    responseId: 'fake-response',
  };
}

export function blockedChunk(model: string): Record<string, unknown> {
  return {
    promptFeedback: { blockReason: 'SAFETY' },
    usageMetadata: { promptTokenCount: 1, totalTokenCount: 1 },
    modelVersion: model,
    responseId: 'fake-response',
  };
}

export function sse(chunk: unknown): string {
  return `data: ${JSON.stringify(chunk)}\r\n\r\n`;
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
  response.end(JSON.stringify(body));
}

const statusNames: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

/** An error as Google words it. */
export function errorBody(code: number, message: string, details?: unknown[]): Record<string, unknown> {
  return { error: { code, message, status: statusNames[code] ?? 'UNKNOWN', ...(details && { details }) } };
}
