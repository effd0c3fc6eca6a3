type Limit = Readonly<{
  /** Attempts allowed in the window. */
  points: number;
  windowSeconds: number;
  /** `shared` counts in the database, over all processes; `process` counts in memory. */
  store: 'shared' | 'process';
}>;

const minute = 60;

/** Every limit of the application. The keys are user ids, addresses or email addresses; they are hashed. */
export const limits = {
  action: { points: 600, windowSeconds: minute, store: 'process' },
  route: { points: 600, windowSeconds: minute, store: 'process' },
  sign_in_account: { points: 10, windowSeconds: 15 * minute, store: 'shared' },
  sign_in_address: { points: 50, windowSeconds: 15 * minute, store: 'shared' },
  password_change: { points: 10, windowSeconds: 15 * minute, store: 'shared' },
  password_reset_account: { points: 3, windowSeconds: 60 * minute, store: 'shared' },
  password_reset_address: { points: 20, windowSeconds: 60 * minute, store: 'shared' },
  password_reset_answer: { points: 50, windowSeconds: 15 * minute, store: 'shared' },
  invitation: { points: 60, windowSeconds: 60 * minute, store: 'shared' },
  invitation_answer: { points: 50, windowSeconds: 15 * minute, store: 'shared' },
  upload: { points: 60, windowSeconds: 10 * minute, store: 'shared' },
  draft: { points: 60, windowSeconds: 10 * minute, store: 'shared' },
  export: { points: 120, windowSeconds: 10 * minute, store: 'shared' },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;
