export const course = {
  cost: { free: 'free', 'free-audit': 'free to audit', paid: 'paid' },
  kind: {
    course: 'Course',
    specialization: 'Course series',
    book: 'Book',
    tutorial: 'Tutorial',
    certification: 'Certificate',
    practice: 'Practice',
  },
  level: { introductory: 'introductory', intermediate: 'intermediate', advanced: 'advanced' },
  lift: '{name} {from} to {to}',
  hours: '{hours} h',
} as const
