/**
 * The header `Content-Disposition` for a download under this name. By RFC 6266 and RFC 5987 the whole name goes in
 * `filename*`; in `filename`, for old clients, what is not plain ASCII becomes `_`.
 */
export function attachment(fileName: string): string {
  const name = fileName.toWellFormed().replaceAll(/[/\\\p{Cc}]/gu, '_')
  const plain = name.replaceAll(/[^ -~]|["%]/gu, '_')
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.codePointAt(0)?.toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
