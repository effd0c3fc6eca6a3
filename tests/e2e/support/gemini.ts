import type { Captured } from '@/tests/fakes/gemini/server';
import type { Scenario } from '@/tests/fakes/gemini/scenarios';
import { fakeGeminiUrl } from './servers';

async function control(
  route: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<unknown> {
  const response = await fetch(`${fakeGeminiUrl}/${route}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`fake Gemini ${route}: ${response.status}`);
  return response.json();
}

/** What the fake does with the next `times` drafts; the embedder goes on as before. */
export async function nextDrafts(
  scenario: Pick<Scenario, 'name'> & Partial<Omit<Scenario, 'name' | 'method'>>,
): Promise<void> {
  await control('__scenario', { times: 1, method: 'streamGenerateContent', ...scenario });
}

/** From here on every draft succeeds. */
export async function nothingFails(): Promise<void> {
  await control('__scenario', undefined, 'DELETE');
}

/** Every request that has reached the model's service since the servers were started. */
export async function capturedCalls(): Promise<readonly Captured[]> {
  const { calls } = (await control('__captured')) as { calls: readonly Captured[] };
  return calls;
}

/** Calls whose caller hung up before the answer was complete. */
export async function abandonedCalls(): Promise<number> {
  const { abandoned } = (await control('__captured')) as { abandoned: number };
  return abandoned;
}
