/** The vocabulary of consent (`rules/consent/consent.json`), compiled. */
export interface ConsentWords {
  readonly placeholder?: never;
}
/** `rules`: every file under `rules/`, parsed, by path inside it. */
export function consentWords(_rules: Readonly<Record<string, unknown>>): ConsentWords {
  return {};
}
