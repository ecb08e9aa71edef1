import { act } from './act/en.ts'
import { cli } from './cli/en.ts'
import { course } from './course/en.ts'
import { courses } from './courses/en.ts'
import { gap } from './gap/en.ts'
import { host } from './host/en.ts'
import { level } from './level/en.ts'
import { overview } from './overview/en.ts'
import { plan } from './plan/en.ts'
import { portfolio } from './portfolio/en.ts'
import { rate } from './rate/en.ts'
import { refusal } from './refusal/en.ts'
import { report } from './report/en.ts'
import { reportView } from './reportView/en.ts'
import { role } from './role/en.ts'
import { settings } from './settings/en.ts'
import { shape } from './shape/en.ts'
import { shell } from './shell/en.ts'
import { window } from './window/en.ts'

/** Every sentence in English, by feature. */
export const en = {
  act,
  cli,
  course,
  courses,
  gap,
  host,
  level,
  overview,
  plan,
  portfolio,
  rate,
  refusal,
  report,
  reportView,
  role,
  settings,
  shape,
  shell,
  window,
} as const
