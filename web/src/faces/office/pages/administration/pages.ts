/** A page of administration: where it is, what it is called, and which permissions open it (one of them). */
export interface AdministrationPage {
  path: string
  words: string
  needs: string[]
}

/** In the order of the tabs. A page that is added stands here and in the routes, nowhere else. */
export const ADMINISTRATION: AdministrationPage[] = [
  {
    path: '/administration/accounts',
    words: 'administration.accounts',
    needs: ['access.readAccounts'],
  },
  { path: '/administration/audit', words: 'administration.audit', needs: ['access.audit'] },
  {
    path: '/administration/rules',
    words: 'rules.title',
    needs: ['rulebook.propose', 'rulebook.approve', 'access.audit'],
  },
  { path: '/administration/jobs', words: 'access.jobs.title', needs: ['access.watchJobs'] },
  {
    path: '/administration/mappings',
    words: 'administration.mappings.title',
    needs: ['premises.import', 'organization.import', 'hazards.adopt'],
  },
  {
    path: '/administration/retention',
    words: 'administration.retention.title',
    needs: ['retention.manage'],
  },
  { path: '/administration/channels', words: 'channels.title', needs: ['channels.manage'] },
  { path: '/administration/deliveries', words: 'channels.deliveries', needs: ['channels.manage'] },
  { path: '/administration/templates', words: 'documents.templates.title', needs: ['documents.manage'] },
  { path: '/administration/numberings', words: 'documents.numbering.title', needs: ['documents.manage'] },
]
