export const role = {
  sections: {
    'required-skills': 'Required skills',
    definition: 'Definition',
    responsibilities: 'Responsibilities',
    tools: 'Tools',
    education: 'Education',
    tips: 'Tips',
  },
  category: {
    mathematics: 'Mathematics',
    programming: 'Programming',
    'machine-learning': 'Machine learning',
    research: 'Research',
    engineering: 'Engineering',
    tools: 'Tools',
    people: 'People',
    own: 'My own',
  },
} as const
