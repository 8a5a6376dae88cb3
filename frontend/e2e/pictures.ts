/** Pictures and papers of a story, kept only where PARTYHUB_PICTURES names a folder. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

const PICTURES = process.env.PARTYHUB_PICTURES

/** For who wants to look at it: a picture of the page, or a printed paper. */
export async function keep(name: string, seen: Page | Buffer): Promise<void> {
  if (!PICTURES) return
  mkdirSync(PICTURES, { recursive: true })
  if (Buffer.isBuffer(seen)) writeFileSync(`${PICTURES}/${name}.pdf`, seen)
  else await seen.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}
