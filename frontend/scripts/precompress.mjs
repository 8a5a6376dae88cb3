/** Writes .br and .gz beside every built text asset, for servers that pick them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const ASSETS = resolve(import.meta.dirname, '../../src/partyhub/web/assets')
for (const name of readdirSync(ASSETS).filter((file) => /\.(js|css|svg|wasm)$/.test(file))) {
  const raw = readFileSync(join(ASSETS, name))
  writeFileSync(join(ASSETS, `${name}.br`), brotliCompressSync(raw))
  writeFileSync(join(ASSETS, `${name}.gz`), gzipSync(raw, { level: 9 }))
}
