import { defineConfig } from 'vitest/config';

/** Journeys through the real platform, one after the other: they share its data. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
