/**
 * Cuts the generated client by what its operations are about: one module of all of them would be
 * a part of the first load, and grow it with every operation that any page calls.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const GEN = resolve(import.meta.dirname, '../src/api/gen')
const whole = readFileSync(join(GEN, 'sdk.gen.ts'), 'utf8')
const [head, ...operations] = whole.split(/\n(?=\/\*\*\n(?: \*[^\n]*\n)+export const )/)
const [opening, options] = head.split(/\n(?=export type Options)/)
const sign = opening.split('\n')[0]
const types = opening.match(/import type \{([^}]*)\} from '.\/types.gen'/)[1]
const known = new Set(types.trim().split(/,\s*/))

const subjects = new Map()
for (const operation of operations) {
  const subject = operation.match(/url: '\/api\/v1\/(?:me\/)?([a-z-]+)/)[1]
  subjects.set(subject, [...(subjects.get(subject) ?? []), operation.trimEnd()])
}

mkdirSync(join(GEN, 'sdk'), { recursive: true })
const write = (name, parts) => writeFileSync(join(GEN, name), `${parts.join('\n\n')}\n`)
write('sdk/options.gen.ts', [
  sign,
  "import type { Client, Options as Options2, TDataShape } from '../client';",
  options.trimEnd(),
])
for (const [subject, texts] of subjects) {
  const body = texts.join('\n\n')
  const needed = [...new Set(body.match(/\b[A-Z]\w+/g))].filter((name) => known.has(name)).sort()
  const form = body.includes('formDataBodySerializer')
  const imports = [
    ...(form ? ["import { formDataBodySerializer } from '../client';"] : []),
    "import { client } from '../client.gen';",
    `import type { ${needed.join(', ')} } from '../types.gen';`,
    "import type { Options } from './options.gen';",
  ]
  write(`sdk/${subject}.gen.ts`, [sign, imports.join('\n'), body])
}
const names = ['options', ...[...subjects.keys()].sort()]
write('sdk.gen.ts', [sign, names.map((name) => `export * from './sdk/${name}.gen';`).join('\n')])
