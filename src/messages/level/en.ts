export const level = {
  names: { 0: 'None', 1: 'Fundamental awareness', 2: 'Novice', 3: 'Intermediate', 4: 'Advanced', 5: 'Expert' },
  dontKnow: 'I don’t know it',
  notRated: 'not rated yet',
  notRatedShort: 'not rated',
  toBeRated: 'to be rated',
  target: 'target of {letter} {target}',
  pointsOf: '{points} of {asked} points',
  pointsUnrated: 'not rated, {asked} points',
  word: 'level',
  weight: 'weight',
  ofFive: 'level {level} of 5',
  named: '{level} {name}',
} as const
