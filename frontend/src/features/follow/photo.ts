/** A phone's photo is often larger than what is taken: it is drawn smaller, and stays readable. */
const LONGEST_SIDE = 3000
const QUALITY = 0.85
const PICTURES = ['image/jpeg', 'image/png']

/** The same file if it is small enough, is no picture, or this browser can't draw it. */
export async function smaller(file: File, most: number): Promise<File> {
  if (file.size <= most || !PICTURES.includes(file.type)) return file
  try {
    const drawn = await redrawn(file)
    return drawn.size < file.size ? drawn : file
  } catch {
    return file
  }
}

async function redrawn(file: File): Promise<File> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/jpeg', QUALITY)
  })
  if (!blob) return file
  return new File([blob], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' })
}
