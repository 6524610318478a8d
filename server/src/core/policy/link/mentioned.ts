// What a reason says that a sentence mentions, in the words of the sentence: a policy that speaks of text messages speaks of
// phone numbers, and a reader who looks for those does not find them there.

import type { PolicyLanguage } from '../language.ts';
import type { LinkReason } from '../model.ts';
import { LanguageMemory } from '../understand/memory.ts';
import { tokenize } from '../understand/tokens.ts';
import type { Match } from './match.ts';

type Kind = 'data' | 'recipient' | 'purpose';

interface Mention {
  readonly kind: Kind;
  readonly key: string;
  readonly label: string;
}

/** The text of a reason, or what it tells of, whose words are looked up when the reason is shown. */
export type ReasonText = string | Mention;

export interface Reason {
  readonly weight: number;
  readonly text: ReasonText;
}

export const namesData = (match: Match): ReasonText =>
  match.lent === true ? `stands where ${match.by} is named` : mentions('data', match);

export function mentions(kind: Kind, { by, key }: Match): ReasonText {
  return key === undefined ? `mentions ${by}` : { kind, key, label: by };
}

/** `sentence`: the one that the reason is about. */
export function inItsWords(language: PolicyLanguage, sentence: string, { weight, text }: Reason): LinkReason {
  return { weight, text: typeof text === 'string' ? text : mentionText(language, sentence, text) };
}

/** Many flows are told of the same few sentences. */
const told = new LanguageMemory<string>(1000);

const mentionText = (language: PolicyLanguage, sentence: string, mention: Mention): string =>
  told.of(language, `${mention.kind} ${mention.key} ${mention.label}\n${sentence}`, () =>
    findMention(language, sentence, mention),
  );

function findMention(language: PolicyLanguage, sentence: string, { kind, key, label }: Mention): string {
  const tokens = tokenize(sentence);
  const stems = new Set(tokens.map(({ stem }) => stem));
  const name = kind === 'purpose' ? `the purpose ${label}` : label;
  if (tokenize(label).every(({ stem }) => stems.has(stem))) return `mentions ${name}`;
  const sets = {
    data: [language.data, language.listedData],
    recipient: [language.recipientWords, language.recipientKinds],
    purpose: [language.purposes],
  }[kind];
  const vendors = kind === 'recipient' ? language.vendorNames.find(tokens) : [];
  const [longest] = [
    ...sets.flatMap((set) => set.find(tokens)).filter(({ value }) => value === key),
    ...vendors.filter(({ value }) => language.recipients.get(value)?.class === key),
  ].sort((a, b) => b.to - b.from - (a.to - a.from));
  const first = tokens[longest?.from ?? -1];
  const last = tokens[(longest?.to ?? 0) - 1];
  // A term that is defined elsewhere, or "this information".
  if (first === undefined || last === undefined) return `is taken to speak of ${name}`;
  return `mentions “${sentence.slice(first.start, last.end)}” (${name})`;
}
