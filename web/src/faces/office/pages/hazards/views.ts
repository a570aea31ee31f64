import { OPEN_STATUS } from '@/terms/hazards'
import type { LedgerView } from '@/ui/ledger/views'
import terms from '@/terms/hazardViews'

export const OPEN_WORDS = terms.open

/** The questions asked of this ledger every day. */
export const VIEWS: LedgerView[] = [
  { key: 'open', words: terms.open, filters: { status: OPEN_STATUS.join(',') }, sort: 'dueOn' },
  { key: 'overdue', words: terms.overdue, filters: { overdue: 'true' }, sort: 'dueOn' },
  {
    key: 'reportedLate',
    words: terms.reportedLate,
    filters: { rectificationLate: 'true' },
    sort: '-daysLate',
    columns: 'number,premisesName,description,level,status,daysLate,reportedLateOn,dueOn',
  },
  { key: 'recheck', words: terms.recheck, filters: { status: 'SUBMITTED' }, sort: 'dueOn' },
  {
    key: 'major',
    words: terms.major,
    filters: { level: 'MAJOR', status: OPEN_STATUS.join(',') },
    sort: 'dueOn',
  },
  {
    key: 'combinedUse',
    words: terms.combinedUse,
    filters: { site: 'COMBINED_USE' },
    sort: '-foundOn',
    columns:
      'number,premisesName,description,status,combinedMeasure,combinedDueOn,mustsHold,suspension,dueOn',
  },
  { key: 'closed', words: terms.closed, filters: { status: 'CLOSED' } },
]
