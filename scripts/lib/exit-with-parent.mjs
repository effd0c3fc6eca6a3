/**
 * Preloaded into the application's process: its standard input is a pipe from the starter, and the system
 * closes that pipe when the starter dies, however it dies. Then this process ends too instead of staying.
 */
const graceMs = 10_000;

process.stdin.on('error', () => undefined);
process.stdin.on('close', () => {
  setTimeout(() => process.exit(1), graceMs).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.stdin.resume();
