/**
 * Lets Node run the project's TypeScript outside Next (scripts, seed, worker threads): Node strips the
 * types itself; this hook adds what the bundler otherwise does, the `@/` alias, file extensions left out,
 * JSON imports without an attribute and the `server-only` marker.
 */
import { existsSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const endings = ['', '.ts', '.tsx', '.mjs', '.json', '/index.ts'];

/** @param {string} base absolute path, perhaps without its ending */
function onDisk(base) {
  return endings.map((ending) => base + ending).find((file) => existsSync(file) && statSync(file).isFile());
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'server-only') return { url: 'data:text/javascript,', shortCircuit: true };
    const isLocal = specifier.startsWith('@/') || specifier.startsWith('./') || specifier.startsWith('../');
    const parent = context.parentURL ?? '';
    if (!isLocal || parent.includes('/node_modules/')) return nextResolve(specifier, context);
    const base = specifier.startsWith('@/')
      ? path.join(root, specifier.slice(2))
      : fileURLToPath(new URL(specifier, parent));
    const file = onDisk(base);
    if (!file) return nextResolve(specifier, context);
    const attributes = file.endsWith('.json') ? { importAttributes: { type: 'json' } } : {};
    return { url: pathToFileURL(file).href, shortCircuit: true, ...attributes };
  },
});
