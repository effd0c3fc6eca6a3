/** Next's own entry points have no ending for Node: `next/headers` is the file `next/headers.js`. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    nextResolve(/^next\/[a-z-]+$/.test(specifier) ? `${specifier}.js` : specifier, context),
});
