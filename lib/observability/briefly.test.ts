import { expect, it, vi } from 'vitest';
import { briefly } from './briefly';

it('reads once for everyone within the time, and anew after it', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const read = vi.fn(() => Promise.resolve(read.mock.calls.length));
  const ask = briefly(read, 1_000);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  now = 999;
  expect(await ask()).toBe(1);
  now = 1_000;
  expect(await ask()).toBe(2);
  expect(read).toHaveBeenCalledTimes(2);
});

it('does not keep a failure', async () => {
  const read = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('down'))
    .mockResolvedValue('up');
  const ask = briefly(read, 60_000);
  await expect(ask()).rejects.toThrow('down');
  expect(await ask()).toBe('up');
});
