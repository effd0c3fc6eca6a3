import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = {
  '@': path.resolve(import.meta.dirname),
  'server-only': path.resolve(import.meta.dirname, 'tests/setup/server-only.ts'),
};

// An odd zone on purpose: a date that moves by a day in it is a bug a test should see.
process.env.TZ = 'Pacific/Chatham';

export default defineConfig({
  resolve: { alias },
  test: {
    restoreMocks: true,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          testTimeout: 60_000,
          include: [
            '{lib,components,app,scripts,prisma}/**/*.test.{ts,tsx}',
            'tests/{architecture,fakes,eval/composer,eval/drafting}/**/*.test.ts',
          ],
          environment: 'node',
          exclude: ['**/node_modules/**', 'lib/db/generated/**'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/setup/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
