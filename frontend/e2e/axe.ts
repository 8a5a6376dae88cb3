/** Accessibility faults of the page in view, found by axe-core (WCAG 2.0 to 2.2, A and AA). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const require = createRequire(import.meta.url)
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'], // of what passed only the rules, not each node
}

/** A button on its way from "loading" to ready has a colour that nobody reads. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })

async function faultsOf(page: Page): Promise<string[]> {
  await settle(page)
  // Not `addScriptTag`: the site's CSP refuses inline scripts, and the console guard sees it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const found = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(
        options,
      ),
    OPTIONS,
  )
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id} (${rule.impact}): ${node.html.slice(0, 160)}`),
  )
}

/** A fault that is gone with the next look stood between two states: nobody reads by it. */
export async function expectNoAxeFaults(page: Page): Promise<void> {
  await expect(async () => expect(await faultsOf(page)).toEqual([])).toPass({
    timeout: 10_000,
    intervals: [300, 700],
  })
}
