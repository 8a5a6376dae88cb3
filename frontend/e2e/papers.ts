/** Reads a printed paper as a phone's camera does: the QR code on its first page. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const READ = `
import sys, pypdfium2, zxingcpp
page = pypdfium2.PdfDocument(sys.argv[1])[0].render(scale=200 / 72).to_pil()
print([c.text for c in zxingcpp.read_barcodes(page) if sys.argv[2] in c.text][0])
`
/** The address on the paper that holds `part`. */
export function scanned(pdf: Buffer, part: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'paper-')), 'paper.pdf')
  writeFileSync(file, pdf)
  const python = process.env.PARTYHUB_E2E_PYTHON ?? 'python3'
  return execFileSync(python, ['-c', READ, file, part], { encoding: 'utf-8' }).trim()
}
