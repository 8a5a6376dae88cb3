/** Shows a PDF in a tab that a key or click has opened; saves it when the browser blocked the tab. */
import { i18next } from '@/i18n'
import { notify } from './notify'
import { saveBlob } from './saveBlob'

const KEEP_MS = 60_000

export async function openPdf(
  tab: Window | null,
  load: () => Promise<Blob>,
  fileName: string,
): Promise<void> {
  try {
    const blob = await load()
    if (!tab || tab.closed) {
      saveBlob(blob, fileName)
      notify.info(i18next.t('common:print.blocked'))
      return
    }
    const url = URL.createObjectURL(blob)
    tab.location.replace(url)
    setTimeout(() => URL.revokeObjectURL(url), KEEP_MS)
  } catch (problem) {
    tab?.close()
    throw problem
  }
}
