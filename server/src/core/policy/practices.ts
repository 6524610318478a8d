/** What the practices of a clause mean, for a reader who does not know their names. */
import type { Practice } from './model.ts';

export const practiceInWords: Readonly<Record<Exclude<Practice, 'other'>, string>> = {
  'first-party-collection-use': 'what is collected and what it is used for',
  'third-party-sharing': 'who else gets data',
  'user-choice-control': 'what people can refuse, allow or set',
  'access-edit-delete': 'how people see, correct and delete their data',
  'data-retention': 'how long data is kept',
  'data-security': 'how data is protected',
  'policy-change': 'how the policy changes',
  'do-not-track': 'what a browser that asks not to track gets',
  'international-audience': 'children, countries and transfers between them',
};
