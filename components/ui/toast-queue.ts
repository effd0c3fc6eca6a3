/** What just happened, in a sentence; perhaps with a way back. */
export type Toast = Readonly<{
  id: number;
  message: string;
  tone: 'plain' | 'problem';
  /** The words of the button that takes it back, and what it does. */
  action?: Readonly<{ label: string; onPress: () => void }>;
  /** How long it stays; counting stops while pointed at or focused. */
  durationMs: number;
}>;

const plainMs = 6_000;
const actionMs = 10_000;
const maxShown = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a message in the polite region at the foot of the page. Browser only. Returns its id. */
export function showToast(
  message: string,
  options: Readonly<{ tone?: Toast['tone']; action?: Toast['action']; durationMs?: number }> = {},
): number {
  lastId += 1;
  const durationMs = options.durationMs ?? (options.action ? actionMs : plainMs);
  const toast: Toast = {
    id: lastId,
    message,
    tone: options.tone ?? 'plain',
    action: options.action,
    durationMs,
  };
  publish([...toasts, toast].slice(-maxShown));
  return toast.id;
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

const none: readonly Toast[] = [];

/** Nothing is shown while rendering on the server. */
export function noToasts(): readonly Toast[] {
  return none;
}
