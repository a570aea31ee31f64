import type { HazardAct } from '@/api/hazards'
import type { HazardStatus } from './hazards'

/** What usually comes next in each state: the act a reader looks for first, also when it is not theirs to do. */
export const NEXT_ACT: Record<HazardStatus, HazardAct> = {
  RECORDED: 'issueNotice',
  ORDERED: 'submit',
  RETURNED: 'submit',
  SUBMITTED: 'recheck',
  CLOSED: 'recordRelapse',
}

/** Order in which allowed acts are offered. */
export const ACT_ORDER: HazardAct[] = [
  'restore',
  'judgeSafety',
  'acceptResumption',
  'checkMusts',
  'chooseMeasure',
  'recheck',
  'submit',
  'askResumption',
  'issueNotice',
  'issueOrder',
  'rectifyOnTheSpot',
  'recordService',
  'restoreNotice',
  'correctService',
  'extend',
  'stop',
  'planGuard',
  'reviewGuard',
  'determine',
  'grade',
  'lookBack',
  'refuseClosure',
  'recordRelapse',
  'classify',
  'correct',
  'voidNotice',
  'voidRecord',
]
