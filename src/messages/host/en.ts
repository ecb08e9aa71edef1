export const host = {
  portfolioFile: 'Skillfolio portfolio {day}',
  catalogueFile: 'Skillfolio courses {day}',
  ownCoursesFile: 'My courses {day}',
  reportFile: 'Career report {day}',
  reportFileOf: 'Career report of {name} {day}',
  ready: 'Skillfolio is ready at {url}',
  portInUse: 'Port {port} is in use by another program. Choose another with --port, or leave it out.',
  portNotAllowed: 'Port {port} may not be opened by you. Choose one from 1024 on, or leave --port out.',
  unknownOption: '{reason}. The options are --data-dir DIR, --port N, --no-open.',
  wrongPort: '--port takes a number from 0 to 65535, not “{port}”.',
} as const
