/** Next calls this once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { noteSocketAddresses } = await import('./lib/auth/socket-address');
  noteSocketAddresses();
  const { startServices } = await import('./lib/start-services');
  await startServices();
}
