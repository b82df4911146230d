import { defineConfig } from 'vitest/config';

/** Journeys through the real platform, one after the other; the rounds of every screen only if asked. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    exclude: process.env.EVERY_SCREEN ? [] : ['e2e/pages.e2e.ts', 'e2e/*-screens.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
