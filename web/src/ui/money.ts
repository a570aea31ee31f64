import { ref } from 'vue'

/** Units in which a reader may want to see money; the server keeps and sends yuan. */
export const MONEY_UNITS = ['YUAN', 'TEN_THOUSAND', 'HUNDRED_MILLION'] as const
export type MoneyUnit = (typeof MONEY_UNITS)[number]

const ZEROS: Record<MoneyUnit, number> = { YUAN: 0, TEN_THOUSAND: 4, HUNDRED_MILLION: 8 }
const KEY = 'tocsin.money'

/** The reader's unit, kept on this device. */
export const moneyUnit = ref<MoneyUnit>(known(localStorage.getItem(KEY)))

export function chooseMoneyUnit(unit: MoneyUnit) {
  moneyUnit.value = unit
  localStorage.setItem(KEY, unit)
}

function known(kept: string | null): MoneyUnit {
  return MONEY_UNITS.find((unit) => unit === kept) ?? 'YUAN'
}

/** An amount of yuan, such as `507000.00`, in a unit: `50.7`. Digits are moved, never rounded. */
export function inUnit(yuan: string | number, unit: MoneyUnit): string {
  const text = typeof yuan === 'number' ? yuan.toFixed(2) : yuan.trim()
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!parts) return text
  const [, minus, whole = '', cents = ''] = parts
  const digits = whole.padStart(ZEROS[unit] + 1, '0')
  const cut = digits.length - ZEROS[unit]
  const left = digits.slice(0, cut).replace(/^0+(?=\d)/, '')
  const right = (digits.slice(cut) + cents).replace(/0+$/, '')
  const decimals = unit === 'YUAN' ? (right ? right.padEnd(2, '0') : '00') : right
  const grouped = left.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return (minus ? '−' : '') + grouped + (decimals ? `.${decimals}` : '')
}
