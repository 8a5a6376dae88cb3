/** What the stories of the counter measure: keys pressed, and how soon the focus is back. */
import type { Page } from '@playwright/test'

/** Counts what the clerk presses, and how long the visit takes. */
export function keyboard(page: Page) {
  const began = Date.now()
  let keys = 0
  return {
    type: async (text: string) => {
      keys += text.length
      await page.keyboard.type(text)
    },
    press: async (...names: string[]) => {
      for (const name of names) {
        keys += 1
        await page.keyboard.press(name)
      }
    },
    tell: (what: string) => {
      const seconds = (Date.now() - began) / 1000
      console.log(`${what}: ${keys} keys, ${seconds.toFixed(1)} s by machine`)
      return { keys, seconds }
    },
  }
}

/** Milliseconds from the server's answer until the first field has the focus again. */
export async function watchFocus(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const times = { answered: 0, focused: 0 }
    Object.assign(window, { times })
    const send = window.fetch
    window.fetch = async (...asked) => {
      const reply = await send(...asked)
      const [what, how] = asked
      const { url, method } =
        what instanceof Request ? what : { url: String(what), method: how?.method }
      if (method === 'POST' && url.includes('/tickets')) {
        Object.assign(times, { answered: performance.now(), focused: 0 })
      }
      return reply
    }
    document.addEventListener('focusin', ({ target }) => {
      const first = target instanceof HTMLElement && target.getAttribute('role') === 'combobox'
      if (first && times.answered > 0 && times.focused === 0) times.focused = performance.now()
    })
  })
  return () =>
    page.evaluate(() => {
      const { times } = window as unknown as { times: { answered: number; focused: number } }
      return times.focused - times.answered
    })
}
