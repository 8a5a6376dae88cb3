/** The portal: data, looks, and the page that the address names. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { NotifyBridge } from '@/ui/NotifyBridge'
import './app.css'
import { OfflineBanner } from './OfflineBanner'
import { queryClient } from './queryClient'
import { router } from './router'
import { SessionExpired } from './SessionExpired'
import { ThemeProvider } from './ThemeProvider'

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
