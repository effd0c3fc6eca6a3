/** One reading shared by everyone who asks within `forMs`, so that asking often does not work often. */
export function briefly<T>(read: () => Promise<T>, forMs: number): () => Promise<T> {
  let last: { at: number; value: Promise<T> } | null = null;
  return () => {
    const now = performance.now();
    if (last && now - last.at < forMs) return last.value;
    const reading = { at: now, value: read() };
    last = reading;
    // A failure is told to those who wait for it, and the next one asks anew.
    reading.value.catch(() => {
      if (last === reading) last = null;
    });
    return reading.value;
  };
}
