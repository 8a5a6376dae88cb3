/** A browser's own description as people say it: `Chrome`, `Android`. */

const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg/, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/HuaweiBrowser/, '华为浏览器'],
  [/MiuiBrowser/, '小米浏览器'],
  [/QQBrowser/, 'QQ浏览器'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
  [/curl|python|httpx/i, 'API'],
]

const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

const first = (table: [RegExp, string][], agent: string) =>
  table.find(([sign]) => sign.test(agent))?.[1]

export type Device = { browser?: string; system?: string }

export const deviceOf = (agent: string): Device => ({
  browser: first(BROWSERS, agent),
  system: first(SYSTEMS, agent),
})
