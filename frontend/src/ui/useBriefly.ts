/** What is shown for a minute only, with the seconds that are left of it (SP-17). */
import { useEffect, useState } from 'react'

const SHOWN_SECONDS = 60

export function useBriefly() {
  const [shown, setShown] = useState<{ text: string; at: number } | null>(null)
  const [left, setLeft] = useState(SHOWN_SECONDS)
  useEffect(() => {
    if (shown === null) return
    const clock = setInterval(() => {
      const rest = SHOWN_SECONDS - Math.floor((Date.now() - shown.at) / 1000)
      setLeft(rest)
      if (rest <= 0) setShown(null)
    }, 500)
    return () => clearInterval(clock)
  }, [shown])
  const show = (text: string) => {
    setLeft(SHOWN_SECONDS)
    setShown({ text, at: Date.now() })
  }
  return { shown: shown?.text ?? null, left, show }
}
