/** What is typed about the service of a paper. */
export interface Service {
  method: string
  servedOn: string
  receivedBy: string
  relation: string
  refusalReason: string
  witness: string
  deliveredBy: string
  note: string
}

/** As the server takes it: who took the paper, or why it was refused and who saw that; never both. */
export function asService({ receivedBy, relation, refusalReason, witness, ...rest }: Service) {
  return rest.method === 'LEFT' ? { ...rest, refusalReason, witness } : { ...rest, receivedBy, relation }
}
