/**
 * The words inside an identifier, in lower case: `userEmail2FA` gives user, email, 2, fa; `HTTPServer_URL` gives http,
 * server, url. Singular and plural stay as written.
 */
export function splitWords(identifier: string): string[] {
  const words = identifier.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}]+|\p{N}+/gu);
  return words === null ? [] : words.map((word) => word.toLowerCase());
}
