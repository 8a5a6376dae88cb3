import { describe, expect, it } from 'vitest'
import { enUS } from './en-US'
import { zhCN } from './zh-CN'

type Tree = { [key: string]: string | Tree }

/** English may have plural forms that Chinese has not. */
const plain = (key: string) => key.replace(/_(ordinal_)?(one|two|few|other)$/, '')

function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[plain(path + key), value] as [string, string]]
      : texts(value, `${path}${key}.`),
  )
}

const placeholders = (text: string) => [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].sort()

describe('the languages', () => {
  it('have the same namespaces', () => {
    expect(Object.keys(enUS).sort()).toEqual(Object.keys(zhCN).sort())
  })

  it.each(Object.keys(zhCN))('say the same in %s', (name) => {
    const zh = new Map(texts((zhCN as Record<string, Tree>)[name] ?? {}))
    const en = new Map(texts((enUS as Record<string, Tree>)[name] ?? {}))
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
    for (const [key, text] of zh) {
      expect(placeholders(en.get(key) ?? ''), key).toEqual(placeholders(text))
      expect(text.trim(), key).not.toBe('')
    }
  })
})
