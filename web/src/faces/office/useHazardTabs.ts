import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** The ledgers of the section of hazards, the one that is open marked. */
export function useHazardTabs(open: string) {
  const { t } = useI18n()
  return computed(() =>
    [
      { to: '/hazards', words: t('hazards.title') },
      { to: '/screening', words: t('screening.title') },
      { to: '/screening/received', words: t('screening.received') },
      { to: '/look-backs', words: t('lookbacks.title') },
      { to: '/documents', words: t('documents.title') },
    ].map((tab) => ({ ...tab, chosen: tab.to === open })),
  )
}
