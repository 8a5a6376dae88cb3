/** Fails when package-lock.json names where packages come from, or misses an integrity hash. */
import { readFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
const faults = []
for (const [path, entry] of Object.entries(lock.packages)) {
  if (entry.resolved) faults.push(`${path}: has "resolved"`)
  if (path && !entry.link && !entry.integrity) faults.push(`${path}: has no integrity`)
}
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}
console.log(`package-lock.json: ${Object.keys(lock.packages).length} entries, none names a host`)
