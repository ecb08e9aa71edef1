import { afterAll, describe, expect, it } from 'vitest'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { reportSections, type ReportOptions } from '#core/report/ReportOptions.ts'
import { valueOf } from '#core/Result.ts'
import { closePrinter, printPdf } from '#service/print/printPdf.ts'
import { makeReportHtml } from '#service/report/makeReport.ts'
import { openResources } from '#service/resources/openResources.ts'
import { readPdf } from '../e2e/support/readPdf.ts'

const resources = openResources()
const { roles } = await resources.roles()
const sample = await resources.sample()
const skills = new Map((await resources.skills()).map((skill) => [skill.id, skill.name]))
const courses = await resources.courses()
const options: ReportOptions = {
  roles: roles.map(({ id }) => id),
  paper: 'A4',
  sections: [...reportSections],
  notes: false,
  today: '2026-11-24',
}

const htmlOf = (portfolio: Portfolio, more: Partial<ReportOptions> = {}) =>
  makeReportHtml({ portfolio, resources, options: { ...options, ...more } })
async function pdfOf(portfolio: Portfolio, more: Partial<ReportOptions> = {}) {
  const { paper } = { ...options, ...more }
  const printed = valueOf(await printPdf(await htmlOf(portfolio, more), { paper }))
  return { ...(await readPdf(printed.bytes)), counted: printed.pages }
}
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/[ʼ’]/g, "'")
const slow = 60_000

afterAll(closePrinter)

it('is made once for what is shown and then printed, anew for anything else', async () => {
  const shown = htmlOf(sample)
  expect(htmlOf(sample)).toBe(shown)
  const letter = htmlOf(sample, { paper: 'Letter' })
  expect(await letter).not.toBe(await shown)
  expect(htmlOf({ ...sample }, { paper: 'Letter' })).not.toBe(letter)
})

describe.each(['A4', 'Letter'] as const)('the sample on %s', (paper) => {
  it(
    'holds every requirement with its first phrase, links, tags, outline, title and language on two to four pages',
    async () => {
      const pdf = await pdfOf(sample, { paper })
      expect(pdf.pages).toBeGreaterThanOrEqual(2)
      expect(pdf.pages).toBeLessThanOrEqual(4)
      expect(pdf.counted).toBe(pdf.pages)
      for (const requirement of roles.flatMap((role) => role.requirements)) {
        expect(pdf.text).toContain(plain(requirement.label ?? skills.get(requirement.skills[0] ?? '') ?? ''))
        expect(pdf.text).toContain(plain(requirement.evidence[0]?.phrase ?? ''))
      }
      for (const text of ['Self-assessed on', 'Readiness is the share', `Page ${pdf.pages} of ${pdf.pages}`])
        expect(pdf.text).toContain(text)
      expect(pdf.title).toBe(`Career report of ${sample.person?.name}`)
      expect(pdf.language).toBe('en')
      expect(pdf.tags).toEqual(
        expect.arrayContaining(['H1', 'H2', 'P', 'L', 'Table', 'TR', 'TH', 'TD', 'Link', 'Figure']),
      )
      expect(pdf.outline).toHaveLength(4)
      const chosen = new Set(sample.courses?.flatMap(({ course, status }) => (status === 'want' ? [course] : [])))
      const urls = courses.flatMap(({ id, url }) => (chosen.has(id) && url !== undefined ? [url] : []))
      expect(urls.length).toBeGreaterThan(0)
      expect(pdf.links).toEqual(expect.arrayContaining(urls))
      for (const url of urls) expect(pdf.text).toContain(url)
    },
    slow,
  )
})

const named = (name: string): Portfolio => ({ ...sample, person: { name } })
const asked = roles.flatMap((role) => role.requirements)
const everyCourse = courses.slice(0, 60).map(({ id }) => ({ course: id, status: 'want' as const }))
const long = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(5).trim()

describe('people of all kinds', () => {
  it.each<[string, Portfolio, Partial<ReportOptions>, RegExp]>([
    ['a Greek name', named('Ελένη Παπαδοπούλου'), {}, /Ελένη Παπαδοπούλου.*Ελένη Παπαδοπούλου/],
    ['a Cyrillic name', named('Александра Щербакова'), {}, /Александра Щербакова.*Александра Щербакова/],
    ['a name that looks like CSS and HTML', named('</style><b>"\\ {} $&'), {}, /<\/style><b>"\\ \{\} \$&/],
    ['a very long name', named(long), {}, /Wolfeschlegel/],
    ['nobody, with nothing rated', { schemaVersion: 1, skills: [] }, {}, /Rate myself.*Not rated yet|Rate myself/],
    [
      'fewer than half rated',
      { schemaVersion: 1, skills: asked.slice(0, 3).map(({ skills: [skill = ''] }) => ({ skill, level: 3 })) },
      {},
      /Rate myself.*fewer than half rated/,
    ],
    ['no chosen course', { ...sample, courses: [] }, {}, /No course is chosen yet/],
    ['sixty chosen courses', { ...sample, courses: everyCourse }, {}, /60 chosen courses|chosen courses/],
    ['one role only', sample, { roles: ['ai-scientist'] }, /AI Scientist: \d+ of 19 requirements met/],
    [
      'a role in which nothing is asked',
      { ...sample, own: { roles: [{ id: 'mine', name: 'My role', requirements: [] }] } } as unknown as Portfolio,
      { roles: ['mine'] },
      /Nothing is asked/,
    ],
    ['private notes', sample, { notes: true }, /Private notes.*Churn model at work/],
  ])(
    '%s',
    async (_who, portfolio, more, text) => {
      const pdf = await pdfOf(portfolio, more)
      expect(pdf.text).toMatch(text)
      expect(pdf.text).not.toMatch(/undefined|NaN|\[object|\{[a-z]+\}/)
      expect(pdf.outline.length).toBeGreaterThan(0)
    },
    slow,
  )

  it('counts nothing of a role in which nothing is asked', async () => {
    const own = { roles: [{ id: 'mine', name: 'My role', requirements: [] }] }
    const html = await htmlOf({ ...sample, own } as unknown as Portfolio, { roles: ['mine'] })
    const text = plain(html.replace(/^.*<body>/s, '').replaceAll(/<[^>]*>/g, ' '))
    expect(text).toContain('Nothing is asked')
    expect(text).not.toMatch(/\b0 of 0\b|Fewer than half/)
  })

  it('names the report of someone without a name once', async () => {
    const html = await htmlOf({ schemaVersion: 1, skills: [] })
    expect(html.match(/<body>.*/s)?.[0].match(/Career report/g)).toHaveLength(1)
    expect(html.match(/--(?:person|head):"Career report"/g)).toHaveLength(1)
  })

  it('does not take what is not rated for 0 points', async () => {
    const skill = asked.find(({ skills: [first = ''] }) => first === 'python')?.skills[0] ?? ''
    const html = await htmlOf({ schemaVersion: 1, skills: [{ skill, level: 3 }] })
    const row = /<th scope="row">Mathematics<\/th>(.*?)<\/tr>/s.exec(html)?.[1] ?? ''
    expect(row).toContain('not rated')
    expect(row).not.toMatch(/\b0\b/)
  })

  it(
    'says that what is chosen cannot be begun yet, and where to find it',
    async () => {
      const advanced = courses.find(({ id }) => id === 'berkeley-cs189')
      const pdf = await pdfOf({
        schemaVersion: 1,
        skills: [{ skill: 'python', level: 0 }],
        courses: [{ course: 'berkeley-cs189', status: 'want' }],
      })
      expect(pdf.text).not.toContain('No course is chosen')
      expect(pdf.text.split('What is chosen cannot be begun yet')).toHaveLength(3)
      expect(pdf.text).toContain(plain(`${advanced?.title} needs`))
      expect(pdf.links).toContain(advanced?.url)
    },
    slow,
  )

  it('prints private notes only when they are asked for', async () => {
    expect(await htmlOf(sample)).not.toContain('Churn model at work')
  })
})

describe('the page behind it', () => {
  it.each([
    ['the sample', sample],
    ['hostile text', named('</style><script>alert(1)</script>" onload="x" style="y')],
  ])('%s: no script, nothing fetched, no style attribute', async (_who, portfolio) => {
    const html = await htmlOf(portfolio)
    const tags = [...html.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag)
    expect(tags.filter((tag) => /^<(script|link|img|iframe|object|base)\b/i.test(tag))).toEqual([])
    expect(tags.filter((tag) => /\s(style|on\w+|src|srcset)\s*=/i.test(tag.replaceAll(/"[^"]*"/g, '""')))).toEqual([])
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html).not.toMatch(/url\((?!data:)|@import/)
    expect(tags[0]).toBe('<html lang="en">')
  })

  it.each(reportSections)('leaves out what was not asked for: %s', async (section) => {
    const count = (html: string) => html.split('<h2').length + html.split('<h1').length + html.split('<table').length
    const without = await htmlOf(sample, { sections: reportSections.filter((other) => other !== section) })
    expect(count(without)).toBeLessThan(count(await htmlOf(sample)))
  })

  it.each(reportSections)('prints something where nothing else is asked for: %s', async (section) => {
    const html = await htmlOf(sample, { sections: [section] })
    expect(plain(html.replace(/^.*<body>/s, '').replaceAll(/<[^>]*>/g, ' ')).trim().length).toBeGreaterThan(100)
  })

  it('skips no level of heading', async () => {
    const levels = [...(await htmlOf(sample)).matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it('holds the fonts of the scripts it needs, and no others', async () => {
    const fonts = (html: string) => html.split('@font-face').length - 1
    const latin = fonts(await htmlOf({ ...sample, person: { name: 'Ann' } }))
    expect(fonts(await htmlOf(named('Σοφία')))).toBeGreaterThan(latin)
  })
})
