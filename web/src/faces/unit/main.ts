import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { whenSignedOut } from '@/api/client'
import { queries } from '@/api/queries'
import { chosenLanguage, i18n, useLanguage } from '@/i18n'
import '@/ui/base.css'
import App from './App.vue'
import { askToSignIn, router } from './router'

await useLanguage(chosenLanguage())
whenSignedOut(askToSignIn)
createApp(App).use(i18n).use(router).use(VueQueryPlugin, { queryClient: queries }).mount('#app')
