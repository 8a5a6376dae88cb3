/** A day in a form whose page is drawn before the calendar's code is there. */
import { later } from './later'

export const DayPicker = later(() => import('./DayPicker').then((m) => m.DayPicker))
