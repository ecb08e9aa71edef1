// The project's own lint rules: words stand in src/messages, and core knows no clock.
import { readFileSync } from 'node:fs'
import { parse } from 'vue/compiler-sfc'

const ELEMENT = 1
const TEXT = 2
const INTERPOLATION = 5
const ATTRIBUTE = 6
const DIRECTIVE = 7

/** Attributes a person reads or hears. */
const SPOKEN = new Set(['title', 'alt', 'label', 'placeholder', 'description', 'aria-label', 'aria-description'])

const hasWords = (text) => /\p{L}/u.test(text)
const isPlainText = (source) => /^\s*(['"`])(?!.*\$\{).*\1\s*$/su.test(source) && hasWords(source)

function* faults(node) {
  if (node.type === TEXT && hasWords(node.content)) yield [node, 'words belong in src/messages']
  if (node.type === INTERPOLATION && isPlainText(node.content.content ?? '')) {
    yield [node, 'words belong in src/messages']
  }
  for (const prop of node.type === ELEMENT ? node.props : []) {
    if (prop.type === ATTRIBUTE && SPOKEN.has(prop.name) && hasWords(prop.value?.content ?? '')) {
      yield [prop, 'words belong in src/messages']
    }
    if (prop.type === DIRECTIVE && SPOKEN.has(prop.arg?.content) && isPlainText(prop.exp?.content ?? '')) {
      yield [prop, 'words belong in src/messages']
    }
    if (prop.type === DIRECTIVE && prop.name === 'html') yield [prop, 'v-html lets a text in as markup']
  }
  for (const child of node.children ?? []) if (typeof child === 'object') yield* faults(child)
}

/** oxlint hands over only the script of a .vue file, so the template is read here; the line is named in the message. */
const template = {
  create: (context) => {
    if (!context.filename.endsWith('.vue')) return {}
    return {
      Program(program) {
        const { ast } = parse(readFileSync(context.filename, 'utf8')).descriptor.template ?? {}
        for (const [{ loc }, what] of ast ? faults(ast) : []) {
          context.report({ node: program, message: `line ${loc.start.line}: ${what}: ${loc.source.trim()}` })
        }
      },
    }
  },
}

const today = 'today comes in as an argument'

/** `new Date()` and `Date()` read the clock; `new Date(text)` does not. */
const clock = {
  create: (context) => ({
    NewExpression(node) {
      if (node.callee.name === 'Date' && !node.arguments.length) context.report({ node, message: today })
    },
    CallExpression(node) {
      if (node.callee.name === 'Date') context.report({ node, message: today })
    },
  }),
}

export default { meta: { name: 'skillfolio' }, rules: { template, clock } }
