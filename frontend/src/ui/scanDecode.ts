/** Finds QR codes in pictures, with our own copy of the reader: nothing is fetched from elsewhere. */
import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

prepareZXingModule({ overrides: { locateFile: () => wasmUrl } })

const detector = new BarcodeDetector({ formats: ['qr_code'] })

export async function decodeQr(source: ImageBitmapSource): Promise<string | null> {
  const [found] = await detector.detect(source)
  return found?.rawValue ?? null
}
