/** Builds the portal into the Python package and serves it in development. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Tests of what a module remembers from its start: each such file gets modules of its own. */
const APART = 'src/**/*.apart.test.{ts,tsx}'
const API = process.env.PARTYHUB_API_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  server: { port: 5173, proxy: { '/api': { target: API } } },
  preview: { port: 4173, proxy: { '/api': { target: API } } },
  build: {
    outDir: '../src/partyhub/web',
    emptyOutDir: true,
    manifest: true,
    target: ['chrome88', 'safari14', 'firefox78'],
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // All that the first load needs in two files, not forty: packed together it is 15 KiB less,
      // and the packages' file stays in the cache when only our own code changes.
      output: {
        codeSplitting: {
          groups: [
            { name: 'vendor', tags: ['$initial'], test: /node_modules/, priority: 2 },
            { name: 'base', tags: ['$initial'], priority: 1 },
          ],
        },
      },
      // antd's parts only define components, but do not say so: unsaid, one import of a context
      // brings the whole of forms and their validators into the first load (12 KiB gz).
      treeshake: {
        moduleSideEffects: [
          { test: /node_modules[\\/](@rc-component|@ant-design)[\\/]/, sideEffects: false },
          // Operations come with the pages that call them (scripts/split-client.mjs).
          { test: /src[\\/]api[\\/]gen[\\/]/, sideEffects: false },
        ],
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    testTimeout: 15_000,
    hookTimeout: 30_000,
    css: false,
    maxWorkers: 2,
    // The others share a worker's modules, which saves half of the work: antd is read once, not
    // sixty times.
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: [APART],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: [APART] } },
    ],
  },
})
