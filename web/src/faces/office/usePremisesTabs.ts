import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** The ledgers of the section of places, the one that is open marked. */
export function usePremisesTabs(open: string) {
  const { t } = useI18n()
  return computed(() =>
    [
      { to: '/premises', words: t('premises.tab') },
      { to: '/organizations', words: t('organizations.tab') },
      { to: '/buildings', words: t('buildings.tab') },
      { to: '/key-units', words: t('premises.keyUnit.tab') },
      { to: '/rental-houses', words: t('premises.rental.tab') },
      { to: '/corners', words: t('premises.layout.tab') },
      { to: '/unit-safety', words: t('organizations.safety.tab') },
      { to: '/register-counts', words: t('premises.registers.tab') },
      { to: '/suspected-duplicates', words: t('premises.duplicates.tab') },
    ].map((tab) => ({ ...tab, chosen: tab.to === open })),
  )
}
