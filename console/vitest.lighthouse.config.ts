import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['e2e/lighthouse.ts'], environment: 'node', fileParallelism: false },
});
