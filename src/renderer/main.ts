import './shared/trustedTypes.ts'
import './main.css'
import ui from '@nuxt/ui/vue-plugin'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { formatAs } from '#messages/format.ts'
import App from './App.vue'
import { connectHost } from './host/connectHost.ts'
import { loadOtherViews, makeRouter } from './router.ts'
import { hostKey, hostOver } from './shared/useHost.ts'

// Days and numbers as the person's system writes them, as long as they fit the language of the sentences.
if (navigator.language.startsWith('en')) formatAs(navigator.language)

const host = hostOver(await connectHost())
createApp(App).provide(hostKey, host).use(createPinia()).use(makeRouter()).use(ui).mount('#app')
void loadOtherViews()
