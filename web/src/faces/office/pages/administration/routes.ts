import type { RouteRecordRaw } from 'vue-router'

const meta = { section: 'administration' }

const accounts = ['access.readAccounts']
const audit = ['access.audit']
const rules = ['rulebook.propose', 'rulebook.approve', 'access.audit']
const jobs = ['access.watchJobs']
const mappings = ['premises.import', 'organization.import', 'hazards.adopt']
const retention = ['retention.manage']
const channels = ['channels.manage']
const papers = ['documents.manage']
const every = [accounts, audit, rules, jobs, mappings, retention, channels, papers].flat()

export default [
  {
    path: '/administration',
    name: 'administration',
    component: () => import('./Administration.vue'),
    meta: { ...meta, title: 'administration.title', needs: [...new Set(every)] },
  },
  {
    path: '/administration/accounts',
    component: () => import('./Accounts.vue'),
    meta: { ...meta, title: 'administration.accounts', needs: accounts },
  },
  {
    path: '/administration/audit',
    component: () => import('./Audit.vue'),
    meta: { ...meta, title: 'administration.audit', needs: audit },
  },
  {
    path: '/administration/proof',
    component: () => import('./proof/Proof.vue'),
    meta: { ...meta, title: 'proof.title', needs: audit },
  },
  {
    path: '/administration/rules',
    component: () => import('./rules/Rules.vue'),
    meta: { ...meta, title: 'rules.title', needs: rules },
  },
  {
    path: '/administration/rules/:room/:name',
    component: () => import('./rules/RulePage.vue'),
    props: true,
    meta: { ...meta, title: 'rules.title', needs: rules },
  },
  {
    path: '/administration/operations',
    component: () => import('./operations/Operations.vue'),
    meta: { ...meta, title: 'operations.title', needs: jobs },
  },
  {
    path: '/administration/jobs',
    component: () => import('./jobs/Jobs.vue'),
    meta: { ...meta, title: 'access.jobs.title', needs: jobs },
  },
  {
    path: '/administration/mappings',
    component: () => import('./mappings/Mappings.vue'),
    meta: { ...meta, title: 'administration.mappings.title', needs: mappings },
  },
  {
    path: '/administration/retention',
    component: () => import('./retention/Retention.vue'),
    meta: { ...meta, title: 'administration.retention.title', needs: retention },
  },
  {
    path: '/administration/accounts/:id',
    component: () => import('./AccountPage.vue'),
    props: true,
    meta: { ...meta, title: 'administration.account', needs: accounts },
  },
  {
    path: '/administration/channels',
    component: () => import('./channels/Channels.vue'),
    meta: { ...meta, title: 'channels.title', needs: channels },
  },
  {
    path: '/administration/channels/:id',
    component: () => import('./channels/ChannelPage.vue'),
    props: true,
    meta: { ...meta, title: 'channels.channel', needs: channels },
  },
  {
    path: '/administration/deliveries',
    component: () => import('./channels/DeliveryLedger.vue'),
    meta: { ...meta, title: 'channels.deliveries', needs: channels },
  },
  {
    path: '/administration/deliveries/:id',
    component: () => import('./channels/DeliveryPage.vue'),
    props: true,
    meta: { ...meta, title: 'channels.deliveries', needs: channels },
  },
  {
    path: '/administration/templates',
    component: () => import('./templates/Templates.vue'),
    meta: { ...meta, title: 'documents.templates.title', needs: papers },
  },
  {
    path: '/administration/numberings',
    component: () => import('./templates/Numberings.vue'),
    meta: { ...meta, title: 'documents.numbering.title', needs: papers },
  },
  {
    path: '/administration/numberings/new',
    component: () => import('./templates/NewNumbering.vue'),
    meta: { ...meta, title: 'documents.numbering.new', needs: papers },
  },
  {
    path: '/administration/numbers',
    component: () => import('./templates/NumberRegister.vue'),
    meta: { ...meta, title: 'documents.numbering.register', needs: papers },
  },
  {
    path: '/administration/numberings/:id',
    component: () => import('./templates/NumberingPage.vue'),
    props: true,
    meta: { ...meta, title: 'documents.numbering.title', needs: papers },
  },
] satisfies RouteRecordRaw[]
