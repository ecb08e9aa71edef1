import { defineConfig } from 'oxlint'

// The arrows of ARCHITECTURE.md once more, in words a person meets while typing; the compiler (tsconfig references) is the guard.
const mayImport: Record<string, string[]> = {
  core: [],
  messages: ['core'],
  marks: ['core', 'messages'],
  report: ['core', 'messages', 'marks'],
  service: ['core', 'messages', 'report'],
  main: ['core', 'messages', 'service'],
  browser: ['core', 'messages', 'service'],
  cli: ['core', 'messages', 'service', 'solver'],
  solver: ['core'],
  preload: [],
  renderer: ['core', 'messages', 'marks'],
}
const rooms = Object.keys(mayImport)

// What a room may not know of the world outside the project.
const platforms: Record<string, { regex: string; message: string } | undefined> = {
  core: { regex: '^(node:|vue|pinia|electron|@nuxt|echarts)', message: 'core knows no platform' },
  messages: { regex: '^(node:|vue|pinia|electron|@nuxt|echarts)', message: 'messages knows no platform' },
  marks: { regex: '^(node:|pinia|electron|@nuxt)', message: 'marks knows Vue and ECharts, and no host' },
  report: { regex: '^(node:|pinia|electron|@nuxt)', message: 'report knows Vue, and no host' },
  service: { regex: '^electron', message: 'only src/main may import electron' },
  browser: { regex: '^electron', message: 'only src/main may import electron' },
  cli: { regex: '^electron', message: 'only src/main may import electron' },
  solver: {
    regex: '^(node:|vue|pinia|electron|@nuxt|echarts)',
    message: 'the solver runs in a worker and on the command line',
  },
  renderer: { regex: '^(node:|electron)', message: 'the page asks its host through HostApi' },
}

const deny = <T>(options: T): ['error', T] => ['error', options]

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'vue', 'promise'],
  categories: { correctness: 'error' },
  jsPlugins: ['./scripts/lint/rules.mjs'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'max-lines': deny({ max: 400 }),
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/ban-ts-comment': 'error',
    'no-empty': 'error',
    // "what happened, then what to do": `then` is a word of ours, and our objects are not awaited.
    'unicorn/no-thenable': 'off',
    'skillfolio/template': 'error',
  },
  overrides: [
    { files: ['src/**'], rules: { 'max-lines': deny({ max: 260 }) } },
    { files: ['src/**/*.test.ts'], rules: { 'max-lines': deny({ max: 400 }) } },
    // A stand-in hears a request as whatever type it has.
    { files: ['src/**/*.test.ts', 'tests/**'], rules: { 'typescript/no-base-to-string': 'off' } },
    // Playwright reads a fixture's needs from its pattern, and asks for an empty one where there are none.
    { files: ['tests/**'], rules: { 'no-empty-pattern': deny({ allowObjectPatternsAsParameters: true }) } },
    ...rooms.map((room) => ({
      files: [`src/${room}/**`],
      rules: { 'no-restricted-imports': deny({ patterns: importsDenied(room) }) },
    })),
    {
      files: ['src/core/**'],
      rules: {
        'skillfolio/clock': 'error' as const,
        'no-restricted-properties': [
          'error' as const,
          { object: 'Date', property: 'now', message: 'today comes in as an argument' },
          { object: 'Math', property: 'random', message: 'newId comes in as an argument' },
        ],
      },
    },
  ],
})

function importsDenied(room: string): { regex: string; message: string }[] {
  const may = mayImport[room] ?? []
  const others = rooms.filter((other) => other !== room && !may.includes(other))
  const platform = platforms[room]
  return [
    { regex: `^#(${others.join('|')})/`, message: `${room} may import ${may.join(', ') || 'no other room'}` },
    { regex: `^(\\.\\./)+(${rooms.join('|')})/`, message: 'another room is imported by its #name' },
    ...(platform ? [platform] : []),
  ]
}
