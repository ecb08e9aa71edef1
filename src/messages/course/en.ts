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
  hours: '{hours} h',
  /** Why an item is suggested. */
  reason: {
    lift: '{skill} from {from} to {to}',
    liftUnrated: '{skill}, not rated yet, to {to}',
    more: '{count} more | one more | {count} more',
    bothRoles: 'both roles',
    brings: 'Lifts {lifts}: {points} for {roles} in {hours}.',
    points: '{count} points | one point | {count} points',
    hours: '{hours} hours | one hour | {hours} hours',
    mostly: 'Most of it counts for {requirement}.',
    after:
      'It begins where {titles} ends; {points} in {hours} all told. | It begins where {titles} ends; {points} in {hours} all told. | It begins where {titles} end; {points} in {hours} all told.',
    unmet: 'It expects {needs}, which nothing in the catalogue teaches.',
    need: '{skill} at {level}',
  },
} as const
