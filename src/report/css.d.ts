// A style sheet is taken into the page as text. `vite/client` would say the same, and let the DOM in.
declare module '*.css?inline' {
  const text: string
  export default text
}
