/** Keeps the one-way rule: app → features → ui → routing → api → i18n → lib; features are strangers; no cycles. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'

const SRC = resolve(import.meta.dirname, '../src')
const KNOWS = {
  app: ['app', 'features', 'ui', 'routing', 'api', 'i18n', 'lib'],
  features: ['ui', 'routing', 'api', 'i18n', 'lib'],
  ui: ['ui', 'routing', 'api', 'i18n', 'lib'],
  routing: ['routing', 'api', 'i18n', 'lib'],
  api: ['api', 'i18n', 'lib'],
  i18n: ['i18n', 'lib'],
  lib: ['lib'],
  test: ['app', 'features', 'ui', 'routing', 'api', 'i18n', 'lib', 'test'],
}

const filesUnder = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesUnder(path)
    return /\.(ts|tsx)$/.test(name) ? [path] : []
  })

const target = (from, name) => {
  if (!name.startsWith('.') && !name.startsWith('@/')) return
  const base = name.startsWith('@/') ? join(SRC, name.slice(2)) : resolve(dirname(from), name)
  const tails = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
  return tails
    .map((tail) => base + tail)
    .find((path) => existsSync(path) && statSync(path).isFile())
}

/** Imports that exist at run time; `import type` draws no edge for cycles, but obeys the layers. */
const importsOf = (path) => {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
  const found = []
  const visit = (node) => {
    const name =
      node.moduleSpecifier ??
      (node.kind === ts.SyntaxKind.CallExpression &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined)
    if (name?.text) {
      const lazy = node.kind === ts.SyntaxKind.CallExpression
      found.push({
        name: name.text,
        eager: !lazy && !(node.importClause?.isTypeOnly ?? node.isTypeOnly),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const rooms = (path) => relative(SRC, path).split('/')
const isTest = (path) => /\.test\.tsx?$/.test(path)
const faults = []
const graph = new Map()

for (const file of filesUnder(SRC)) {
  if (file.includes('/api/gen/')) continue
  const [room, feature] = rooms(file)
  const edges = []
  for (const { name, eager } of importsOf(file)) {
    const to = target(file, name)
    if (!to) continue
    const [toRoom, toFeature] = rooms(to)
    const same = room === toRoom && (room !== 'features' || feature === toFeature)
    const allowed =
      same ||
      rooms(file).length === 1 ||
      KNOWS[room]?.includes(toRoom) ||
      (toRoom === 'test' && isTest(file))
    if (!allowed) faults.push(`${relative(SRC, file)} may not import ${relative(SRC, to)}`)
    if (room === 'app' && toRoom === 'features' && !/routes\.tsx?$/.test(to) && !isTest(file))
      faults.push(
        `${relative(SRC, file)}: app sees only a feature's routes.ts, not ${relative(SRC, to)}`,
      )
    if (eager) edges.push(to)
  }
  graph.set(file, edges)
}

const done = new Set()
const walk = (file, trail) => {
  if (trail.includes(file)) {
    const loop = [...trail.slice(trail.indexOf(file)), file].map((path) => relative(SRC, path))
    faults.push(`cycle: ${loop.join(' → ')}`)
    return
  }
  if (done.has(file)) return
  for (const next of graph.get(file) ?? []) walk(next, [...trail, file])
  done.add(file)
}
for (const file of graph.keys()) walk(file, [])

if (faults.length > 0) {
  console.error([...new Set(faults)].join('\n'))
  process.exit(1)
}
console.log(`${graph.size} files keep the one-way rule`)
