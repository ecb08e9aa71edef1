/**
 * Styles that libraries put into the page while it runs, by their SHA-256. tests/e2e/contentPolicy.spec.ts walks the built
 * page and names what is missing or no longer used.
 */
const addedStyles: readonly string[] = [
  // Nuxt UI: the colours of `app.config`
  '47NzARAs29Exbqi4lRl4SkEOVTsvCj20QEkpp/8wlPw=',
  // VueUse: stops transitions while light and dark change
  'skqujXORqzxt1aE0NNXxujEanPTX6raoqSscTV/Ww/Y=',
]

/** What the page may do: run and load its own files, talk to its own host, show a report in a frame. Nothing else. */
export const rendererPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${addedStyles.map((hash) => `'sha256-${hash}'`).join(' ')}`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue default',
].join('; ')
