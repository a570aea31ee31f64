/** Names of the given views of the hazards ledger. */
export default {
  open: { zh: '未销号', en: 'Open' },
  overdue: { zh: '逾期未销号', en: 'Overdue' },
  reportedLate: { zh: '整改曾逾期', en: 'Rectification late' },
  recheck: { zh: '等待复查', en: 'Waiting for recheck' },
  major: { zh: '重大未销号', en: 'Major, open' },
  combinedUse: { zh: '三合一场所', en: 'Combined use' },
  closed: { zh: '已销号', en: 'Closed' },
}
