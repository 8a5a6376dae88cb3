/** Inside a drawer: the id that its heading takes, as the drawer is named by it. Elsewhere: nothing. */
import { createContext } from 'react'

export const DrawerTitle = createContext<string | null>(null)
