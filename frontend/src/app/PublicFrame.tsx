/** The frame of pages for everybody: nothing but the page. */
import { Outlet } from '@tanstack/react-router'

export function PublicFrame() {
  return (
    <main id="page-content" tabIndex={-1}>
      <Outlet />
    </main>
  )
}
