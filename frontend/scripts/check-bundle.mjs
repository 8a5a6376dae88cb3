/** Fails when a page costs more than its budget (KiB, gzip), read from Vite's manifest. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const WEB = resolve(import.meta.dirname, '../../src/partyhub/web')
// Every page carries the client of all operations: 80 of members' service are 4 KiB of each.
const BUDGET = { entry: 250, staff: 490, member: 330, lazy: 200 }
const manifest = JSON.parse(readFileSync(join(WEB, '.vite/manifest.json'), 'utf8'))

const sizes = new Map()
const size = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(WEB, file))).length / 1024)
  return sizes.get(file)
}
const closure = (key, seen = new Set()) => {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) closure(next, seen)
  return seen
}
const weight = (keys) => {
  const files = new Set()
  for (const key of keys)
    for (const f of [manifest[key].file, ...(manifest[key].css ?? [])]) files.add(f)
  return [...files].reduce((sum, file) => sum + size(file), 0)
}

const keys = Object.keys(manifest)
const entry = keys.find((key) => manifest[key].isEntry)
const shells = (name) => keys.filter((key) => key.endsWith(`/${name}.tsx`))
const first = closure(entry)
const rows = [['entry', weight(first), BUDGET.entry]]
for (const key of keys.filter((k) => k.includes('/features/') && manifest[k].isDynamicEntry)) {
  const member = /\/features\/my\/|\/pages\/My[A-Z]/.test(key)
  const all = new Set(first)
  const texts = `src/i18n/locales/zh-CN/${key.split('/')[2]}.json`
  const roots = [key, ...shells(member ? 'MemberShell' : 'StaffShell')]
  for (const root of manifest[texts] ? [...roots, texts] : roots) closure(root, all)
  rows.push([key.replace('src/features/', ''), weight(all), member ? BUDGET.member : BUDGET.staff])
}
for (const key of keys.filter((k) => manifest[k].file?.endsWith('.js') && !first.has(k)))
  rows.push([`chunk ${manifest[key].file}`, size(manifest[key].file), BUDGET.lazy])

const over = rows.filter(([, kib, budget]) => kib > budget)
for (const [name, kib, budget] of rows)
  if (!name.startsWith('chunk') || kib > budget)
    console.log(`${kib.toFixed(0).padStart(5)} / ${budget}  ${name}`)
process.exit(over.length > 0 ? 1 : 0)
