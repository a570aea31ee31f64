import type { Hazard, HazardAct } from '@/api/hazards'
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

/** What an act makes stand still or lets resume, where that is known before anybody says it. */
const stands = ({ course }: Hazard, act: HazardAct): string | undefined => {
  if (act === 'stop') return course.site?.code === 'RED_RENTAL' ? 'RENTING' : undefined
  return act === 'askResumption' || act === 'acceptResumption' ? course.stopped?.code : undefined
}

/** Key of an act's name: a stop and what ends it are called by what stands still. */
export const actKey = (hazard: Hazard, act: HazardAct): string => {
  const kind = stands(hazard, act)
  return kind ? `hazards.stopped.${kind}.${act}` : `hazards.act.${act}`
}
