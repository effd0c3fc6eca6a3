/** The browser says it is still there this often; a run without a sign for longer is stopped. */
export const heartbeatEveryMs = 5_000;
export const heartbeatLimitMs = 20_000;
