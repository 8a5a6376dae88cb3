import { describe, expect, it } from 'vitest'
import { enUS as loadedInEnglish } from './en-US'

type Tree = { [key: string]: string | Tree }

/** Every file, whether it comes with the first load or with its page. */
const files = import.meta.glob<Tree>('./locales/*/*.json', { eager: true, import: 'default' })
const of = (language: string) =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.includes(`/${language}/`))
      .map(([path, tree]) => [path.replace(/.*\//, '').replace('.json', ''), tree]),
  )
const zhCN = of('zh-CN')
const enUS = of('en-US')

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

  it('leave no English text unread', () => {
    expect(Object.keys(loadedInEnglish).sort()).toEqual(Object.keys(enUS).sort())
  })

  it.each(Object.keys(zhCN))('say the same in %s', (name) => {
    const zh = new Map(texts(zhCN[name] ?? {}))
    const en = new Map(texts(enUS[name] ?? {}))
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
    for (const [key, text] of zh) {
      expect(placeholders(en.get(key) ?? ''), key).toEqual(placeholders(text))
      expect(text.trim(), key).not.toBe('')
    }
  })
})
