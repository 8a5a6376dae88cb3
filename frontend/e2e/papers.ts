/** Prints a paper; reads one, or a picture of a screen, as a phone's camera does: by its QR code. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

const READ = `
import sys, pypdfium2, zxingcpp
from PIL import Image
file = sys.argv[1]
if open(file, 'rb').read(4) == b'%PDF':
    page = pypdfium2.PdfDocument(file)[0].render(scale=200 / 72).to_pil()
else:
    page = Image.open(file)
print([c.text for c in zxingcpp.read_barcodes(page) if sys.argv[2] in c.text][0])
`
/** The address on the paper or the picture that holds `part`. */
export function scanned(seen: Buffer, part: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'paper-')), 'seen')
  writeFileSync(file, seen)
  const python = process.env.PARTYHUB_E2E_PYTHON ?? 'python3'
  return execFileSync(python, ['-c', READ, file, part], { encoding: 'utf-8' }).trim()
}

/** Presses a print button and waits for the PDF, which comes in a tab of its own. */
export async function prints(page: Page, name: RegExp, path: string): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().endsWith(path))
  const tab = page.waitForEvent('popup')
  await page.getByRole('button', { name }).click()
  const response = await answer
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toBe('application/pdf')
  await (await tab).close()
}
