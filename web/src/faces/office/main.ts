import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { whenSignedOut } from '@/api/client'
import { forgetSession } from '@/api/session'
import { chosenLanguage, i18n, speakAsOffice, useLanguage } from '@/i18n'
import { queries } from '@/api/queries'
import '@/ui/base.css'
import App from './App.vue'
import { router } from './router'

speakAsOffice()
await useLanguage(chosenLanguage())
whenSignedOut(() => {
  forgetSession()
  queries.clear()
  void router.push({ path: '/sign-in', query: { to: router.currentRoute.value.fullPath } })
})
createApp(App).use(i18n).use(router).use(VueQueryPlugin, { queryClient: queries }).mount('#app')
