/** Browser storage that never throws: private windows and full disks lose convenience, not the page. */

export function readStored<T>(key: string, fallback: T): T {
  try {
    const text = localStorage.getItem(`partyhub.${key}`)
    return text === null ? fallback : (JSON.parse(text) as T)
  } catch {
    return fallback
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    localStorage.setItem(`partyhub.${key}`, JSON.stringify(value))
  } catch {
    // Nothing to do: the choice holds until the page is left.
  }
}

export function dropStored(key: string): void {
  try {
    localStorage.removeItem(`partyhub.${key}`)
  } catch {
    // As above.
  }
}

const OWN = 'partyhub.own.'

/** What belongs to the person signed in; it goes when they leave (`dropOwn`). */
export const readOwn = <T>(key: string, fallback: T): T => readStored(`own.${key}`, fallback)
export const writeOwn = (key: string, value: unknown): void => writeStored(`own.${key}`, value)

export function dropOwn(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(OWN)) localStorage.removeItem(key)
    }
  } catch {
    // As above.
  }
}
