import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scenario, ScenarioName } from './scenarios';
import { answerChunk, blockedChunk, errorBody, sse, type Answer } from './wire';

type Streamed = Answer & Readonly<{ scenario: Scenario; response: ServerResponse; signal: AbortSignal }>;

/** Streams an answer the way its scenario wants. Ends early when the caller hangs up. */
export async function streamAnswer(streamed: Streamed): Promise<void> {
  const { response, scenario, signal, model } = streamed;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  if (scenario.name === 'blocked-prompt') return void response.end(sse(blockedChunk(model)));
  if (scenario.name === 'empty') return void response.end();
  const pieces = piecesOf(streamed.text, scenario.chunkCharacters);
  const delayMs =
    scenario.name === 'slow-drip' ? Math.max(200, scenario.chunkDelayMs) : scenario.chunkDelayMs;
  const breakOff = breaks[scenario.name];
  // A short answer is broken off too, before its last piece.
  const last = Math.min(scenario.chunksBefore, pieces.length - 1);
  for (let sent = 0; sent < pieces.length || scenario.name === 'endless'; sent += 1) {
    if (breakOff && sent >= last) return breakOff(streamed);
    await sleep(delayMs, undefined, { signal });
    response.write(sse(answerChunk({ ...streamed, text: pieces[sent % pieces.length] ?? '' })));
  }
  finish(streamed, 'STOP');
}

/** How a scenario breaks a stream off. */
const breaks: Partial<Record<ScenarioName, (streamed: Streamed) => void>> = {
  cut: ({ response }) => response.destroy(),
  'closed-early': ({ response }) => response.end(),
  'error-in-stream': ({ response }) => response.end(sse(errorBody(503, 'The model is overloaded.'))),
  'max-tokens': (streamed) => finish(streamed, 'MAX_TOKENS'),
  'blocked-answer': (streamed) => finish(streamed, 'SAFETY'),
};

function finish(
  { response, model, prompt }: Streamed,
  finishReason: NonNullable<Answer['finishReason']>,
): void {
  response.end(sse(answerChunk({ model, prompt, text: '', finishReason })));
}

function piecesOf(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += length) pieces.push(text.slice(at, at + length));
  return pieces.length > 0 ? pieces : [''];
}
