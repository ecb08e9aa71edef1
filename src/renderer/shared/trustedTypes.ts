/**
 * What may become markup or a script's address here: text without a tag, and this page's own files. The page's content
 * policy asks for such a rule; imported first, before any library makes an element.
 */
const factory = (window as { trustedTypes?: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes
factory?.createPolicy('default', {
  createHTML: (text: string) => (text.includes('<') ? null : text),
  createScriptURL: (url: string) => (new URL(url, location.href).origin === location.origin ? url : null),
})
