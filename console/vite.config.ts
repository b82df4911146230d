import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { styleInPage } from './style.config.ts';
import { driverWorker, entryFileNames, workerEntry } from './worker.config.ts';

const platform = process.env.PEISONG_URL ?? 'http://127.0.0.1:8080';

/** Three pages of one origin: the console at /, the driver's app at /driver/, tracking at /track/TOKEN. */
export default defineConfig({
  plugins: [react(), fallbacks(), styleInPage(), driverWorker()],
  build: {
    // where Spring Boot serves static files from, when this is in a jar
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari16.4'],
    chunkSizeWarningLimit: 800, // kB before compression; the budgets that count are those of check-size
    rolldownOptions: {
      input: { index: 'index.html', driver: 'driver/index.html', track: 'track/index.html', ...workerEntry },
      output: { entryFileNames },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/map', '/docs', '/v3', '/swagger-ui', '/actuator'].map((path) => [
        path,
        { target: platform, changeOrigin: false },
      ]),
    ),
  },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'jsdom' },
});

/** What the gateway does for deep links, done by the development server and the preview too. */
function fallbacks() {
  const install = ({ middlewares }: Pick<import('vite').ViteDevServer, 'middlewares'>) => {
    middlewares.use((request, _response, next) => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      const page = /^\/(driver|track)(\/[^.]*)?$/.exec(path);
      const isTracking = /^\/track\/[^/]+$/.test(path) && !/\.(html|js|tsx?|css|json|png|svg)$/.test(path);
      if (page || isTracking) {
        request.url = `/${page?.[1] ?? 'track'}/index.html`;
      }
      next();
    });
  };
  return { name: 'fallbacks', configureServer: install, configurePreviewServer: install };
}
