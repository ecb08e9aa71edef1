export const shell = {
  name: 'Skillfolio',
  views: {
    overview: 'Overview',
    portfolio: 'Portfolio',
    roles: 'Roles',
    gaps: 'Gaps',
    plan: 'Plan',
    report: 'Report',
    settings: 'Settings',
  },
  saved: 'Saved',
  saving: 'Saving',
  notSaved: 'Nothing to save | 1 change not saved | {count} changes not saved',
} as const
