import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { may } from '@/api/session'

/** The ledgers of the section of hazards that the reader may open, the one that is open marked. */
export function useHazardTabs(open: string) {
  const { t } = useI18n()
  return computed(() =>
    [
      { to: '/hazards', words: t('hazards.title'), needs: 'hazards.read' },
      { to: '/screening', words: t('screening.title'), needs: 'screening.read' },
      { to: '/screening/received', words: t('screening.received'), needs: 'screening.read' },
      { to: '/look-backs', words: t('lookbacks.title'), needs: 'hazards.read' },
      { to: '/documents', words: t('documents.title'), needs: 'documents.read' },
    ]
      .filter((tab) => tab.to === open || may(tab.needs))
      .map(({ to, words }) => ({ to, words, chosen: to === open })),
  )
}
