/** Starts the portal: language and session first, so that the first picture is the right one. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { restoreSession } from '@/api'
import { App } from '@/app/App'
import { startLanguage } from '@/i18n'
import { fetchesUnasked } from '@/ui/later'

// After a release an open tab asks for files that are gone: load the new ones, once.
// Without network nothing is gone, and a reload would lose what is on the screen;
// for what nobody has asked for yet it would lose it for nothing.
window.addEventListener('vite:preloadError', () => {
  if (!navigator.onLine || fetchesUnasked()) return
  if (sessionStorage.getItem('partyhub.reloaded') === document.lastModified) return
  sessionStorage.setItem('partyhub.reloaded', document.lastModified)
  window.location.reload()
})

async function start(root: HTMLElement) {
  await Promise.allSettled([startLanguage(), restoreSession()])
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void start(root)
