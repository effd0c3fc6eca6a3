/** A problem the person can solve: shown as one line, without a stack. */
export class StartError extends Error {}
