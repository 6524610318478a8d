/** Headings of the parts of an explanation. A surface that shows some parts by itself leaves those out by their heading. */
export const titles = {
  does: 'What it does',
  goesIn: 'What goes in',
  way: 'The path of the data',
  inside: 'Inside the function',
  callers: 'From callers',
  errors: 'From errors',
  consent: 'Consent',
  kept: 'How long it is kept',
  policy: 'Policy',
  advice: 'What to do',
  through: 'Findings that this line takes part in',
  decides: 'What this line decides',
  near: 'Lines near by that log, store or send',
} as const;
