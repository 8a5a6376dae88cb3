/** Addresses of lists with their filters, for links that are known as text. */

type Value = string | readonly string[] | null | undefined

/** Several values stand in one parameter, with commas; empty ones are left out. */
export function hrefTo(path: string, filter: Readonly<Record<string, Value>>): string {
  const said = Object.entries(filter)
    .map(([name, value]): [string, string] => [name, [value ?? ''].flat().join()])
    .filter(([, value]) => value !== '')
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`
}
