/** A stretch of days, both ends included. `code` is what stands in the address bar. */
export interface Period {
  code: string
  kind: 'YEAR_TO_DATE' | 'YEAR' | 'QUARTER' | 'MONTH' | 'RANGE'
  from: string
  until: string
  year: number
  /** Quarter 1–4 or month 1–12, where the kind has one. */
  part?: number
}

const pad = (value: number) => String(value).padStart(2, '0')
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const earlier = (one: string, other: string) => (one < other ? one : other)

/**
 * Reads `2026`, `2026Q3`, `2026-11` or `2026-01-01..2026-03-12`; anything else is this year up to today. A period that
 * is still running ends today.
 */
export function periodOf(code: string | undefined, today: string): Period {
  const thisYear = Number(today.slice(0, 4))
  const range = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(code ?? '')
  if (range) {
    const [, from, until] = range as unknown as [string, string, string]
    return { code: code!, kind: 'RANGE', from, until, year: Number(from.slice(0, 4)) }
  }
  const match = /^(\d{4})(?:Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(code ?? '')
  const year = match ? Number(match[1]) : thisYear
  if (match?.[2]) return quarter(year, Number(match[2]), today)
  if (match?.[3]) return month(year, Number(match[3]), today)
  const until = earlier(`${year}-12-31`, today)
  const kind = year === thisYear ? 'YEAR_TO_DATE' : 'YEAR'
  return {
    code: String(year),
    kind,
    from: `${year}-01-01`,
    until: until < `${year}` ? `${year}-12-31` : until,
    year,
  }
}

function quarter(year: number, part: number, today: string): Period {
  const last = part * 3
  const until = earlier(`${year}-${pad(last)}-${lastDay(year, last)}`, today)
  return { code: `${year}Q${part}`, kind: 'QUARTER', from: `${year}-${pad(last - 2)}-01`, until, year, part }
}

function month(year: number, part: number, today: string): Period {
  const until = earlier(`${year}-${pad(part)}-${lastDay(year, part)}`, today)
  return { code: `${year}-${pad(part)}`, kind: 'MONTH', from: `${year}-${pad(part)}-01`, until, year, part }
}
