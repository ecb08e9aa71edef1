import { reachChromium } from './chromium.ts'
import { programSide } from './programSide.ts'

reachChromium(programSide)
