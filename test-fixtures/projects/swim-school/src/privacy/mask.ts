/** `a***@example.org`: enough to find a mail in the provider's console, not enough to write to anybody. */
export function maskEmail(email: string): string {
  return email.replace(/^(.).*(@.*)$/, '$1***$2');
}
