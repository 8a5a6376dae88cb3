/** How a story takes a step on a matter's page, wherever the bar offers it. */
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Opens the step and gives its dialog. */
export async function openStep(page: Page, name: string) {
  const button = page.getByRole('button', { name: new RegExp(`^${name}`) })
  const more = page.getByRole('button', { name: /^更多/ })
  const item = page.getByRole('menuitem', { name: new RegExp(`^${name}`) })
  const dialog = page.getByRole('dialog', { name })
  // The bar may be drawn anew by the step before: then the button comes while the menu is open.
  await expect(async () => {
    if (await dialog.isVisible()) return
    if (await button.isVisible()) await button.click({ timeout: 2000 })
    else {
      if (!(await item.isVisible())) await more.click({ timeout: 2000 })
      await item.click({ timeout: 2000 })
    }
    await expect(dialog).toBeVisible({ timeout: 5000 })
  }).toPass()
  return dialog
}
