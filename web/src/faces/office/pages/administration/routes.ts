import type { RouteRecordRaw } from 'vue-router'

const meta = { section: 'administration' }

export default [
  {
    path: '/administration',
    name: 'administration',
    component: () => import('./Administration.vue'),
    meta: { ...meta, title: 'administration.title' },
  },
  {
    path: '/administration/accounts',
    component: () => import('./Accounts.vue'),
    meta: { ...meta, title: 'administration.accounts' },
  },
  {
    path: '/administration/audit',
    component: () => import('./Audit.vue'),
    meta: { ...meta, title: 'administration.audit' },
  },
  {
    path: '/administration/rules',
    component: () => import('./rules/Rules.vue'),
    meta: { ...meta, title: 'rules.title' },
  },
  {
    path: '/administration/rules/:room/:name',
    component: () => import('./rules/RulePage.vue'),
    props: true,
    meta: { ...meta, title: 'rules.title' },
  },
  {
    path: '/administration/jobs',
    component: () => import('./jobs/Jobs.vue'),
    meta: { ...meta, title: 'access.jobs.title' },
  },
  {
    path: '/administration/mappings',
    component: () => import('./mappings/Mappings.vue'),
    meta: { ...meta, title: 'administration.mappings.title' },
  },
  {
    path: '/administration/retention',
    component: () => import('./retention/Retention.vue'),
    meta: { ...meta, title: 'administration.retention.title' },
  },
  {
    path: '/administration/accounts/:id',
    component: () => import('./AccountPage.vue'),
    props: true,
    meta: { ...meta, title: 'administration.account' },
  },
  {
    path: '/administration/channels',
    component: () => import('./channels/Channels.vue'),
    meta: { ...meta, title: 'channels.title' },
  },
  {
    path: '/administration/channels/:id',
    component: () => import('./channels/ChannelPage.vue'),
    props: true,
    meta: { ...meta, title: 'channels.channel' },
  },
  {
    path: '/administration/deliveries',
    component: () => import('./channels/DeliveryLedger.vue'),
    meta: { ...meta, title: 'channels.deliveries' },
  },
  {
    path: '/administration/deliveries/:id',
    component: () => import('./channels/DeliveryPage.vue'),
    props: true,
    meta: { ...meta, title: 'channels.deliveries' },
  },
  {
    path: '/administration/templates',
    component: () => import('./templates/Templates.vue'),
    meta: { ...meta, title: 'documents.templates.title' },
  },
  {
    path: '/administration/numberings',
    component: () => import('./templates/Numberings.vue'),
    meta: { ...meta, title: 'documents.numbering.title' },
  },
  {
    path: '/administration/numberings/new',
    component: () => import('./templates/NewNumbering.vue'),
    meta: { ...meta, title: 'documents.numbering.new' },
  },
  {
    path: '/administration/numbers',
    component: () => import('./templates/NumberRegister.vue'),
    meta: { ...meta, title: 'documents.numbering.register' },
  },
  {
    path: '/administration/numberings/:id',
    component: () => import('./templates/NumberingPage.vue'),
    props: true,
    meta: { ...meta, title: 'documents.numbering.title' },
  },
] satisfies RouteRecordRaw[]
