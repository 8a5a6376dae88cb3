/** Carries a request so that its way out can be watched: `fetch` is silent until the answer. */
export type Sent = (bytes: number, of: number) => void

export async function carried(request: Request, onSent: Sent): Promise<Response> {
  const body = await request.arrayBuffer()
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open(request.method, request.url)
    request.headers.forEach((value, name) => {
      call.setRequestHeader(name, value)
    })
    call.responseType = 'arraybuffer'
    call.upload.onprogress = ({ loaded, total }) => onSent(loaded, total)
    call.onload = () => resolve(answered(call))
    call.onerror = () => reject(new TypeError('Failed to fetch'))
    call.onabort = () => reject(new DOMException('', 'AbortError'))
    request.signal.addEventListener('abort', () => call.abort())
    call.send(body)
  })
}

function answered(call: XMLHttpRequest): Response {
  const lines = call.getAllResponseHeaders().trim().split(/\r?\n/)
  const headers = lines.filter(Boolean).map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()]
  })
  return new Response(call.response as ArrayBuffer, { status: call.status, headers })
}
