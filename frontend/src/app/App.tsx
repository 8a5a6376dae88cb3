/** The portal: data, looks, and the page that the address names. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { withTexts } from '@/i18n/later'
import { later } from '@/ui/later'
import './app.css'
import { OfflineBanner } from './OfflineBanner'
import { queryClient } from './queryClient'
import { router } from './router'
import { SessionExpired } from './SessionExpired'
import { ThemeProvider } from './ThemeProvider'

const NotifyBridge = later(
  withTexts('problems', () => import('@/ui/NotifyBridge').then((m) => m.NotifyBridge)),
)

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ThemeProvider>
        <NotifyBridge />
        <OfflineBanner />
        <RouterProvider router={router} />
        <SessionExpired />
      </ThemeProvider>
    </QueryClientProvider>
  )
}
