/** The server's time, anew each half minute, so that what is due near turns late while it is read. */
import { useEffect, useState } from 'react'
import { serverNow } from './serverClock'

const TICK_MS = 30_000

export function useNow(): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const clock = setInterval(() => setNow(serverNow()), TICK_MS)
    return () => clearInterval(clock)
  }, [])
  return now
}
