/** A page of administration: where it is and what it is called; its route says who may enter. */
export interface AdministrationPage {
  path: string
  words: string
}

/** In the order of the tabs. A page that is added stands here and in the routes, nowhere else. */
export const ADMINISTRATION: AdministrationPage[] = [
  { path: '/administration/accounts', words: 'administration.accounts' },
  { path: '/administration/audit', words: 'administration.audit' },
  { path: '/administration/proof', words: 'proof.title' },
  { path: '/administration/rules', words: 'rules.title' },
  { path: '/administration/operations', words: 'operations.title' },
  { path: '/administration/jobs', words: 'access.jobs.title' },
  { path: '/administration/mappings', words: 'administration.mappings.title' },
  { path: '/administration/retention', words: 'administration.retention.title' },
  { path: '/administration/channels', words: 'channels.title' },
  { path: '/administration/deliveries', words: 'channels.deliveries' },
  { path: '/administration/templates', words: 'documents.templates.title' },
  { path: '/administration/numberings', words: 'documents.numbering.title' },
]
