// A flow turned into what is looked for: the recipient's class, and the words the question would use.

import type { PolicyLanguage } from '../language.ts';
import type { FlowQuery } from '../model.ts';
import { longestOnly } from '../understand/patterns.ts';
import { tokenize } from '../understand/tokens.ts';
import { type KeptByCode, keptByCode } from './kept-by-code.ts';
import { termsOf } from './lexical.ts';
import type { OwnWords } from './own-words.ts';

export interface Question {
  readonly flow: FlowQuery;
  /** Classes the recipient belongs to, with certainty; empty when the data stays in the house. */
  readonly classes: ReadonlyMap<string, number>;
  readonly vendor: string | null;
  /** Finds the recipient's own name in a sentence; for companies that the table does not know. */
  readonly mention: RegExp | null;
  /** Finds the company whose product the recipient is, where no other product of it is named. */
  readonly company: RegExp | null;
  readonly leavesHouse: boolean;
  readonly marketing: boolean;
  readonly terms: ReadonlyMap<string, number>;
  /** What kind of record the code keeps; for retention. */
  readonly kept: KeptByCode;
  /** Asked for in the words of the code, where the category has found nothing. */
  readonly ownWords?: OwnWords;
  readonly language: PolicyLanguage;
}

const kindTerms: Readonly<Record<FlowQuery['check'], string>> = {
  'logged-personal-data': 'log logs server security safeguards unauthorized access record',
  'missing-retention': 'retain retention keep store stored period long delete deletion',
  'excessive-retention': 'retain retention keep store stored period long delete deletion months years',
  'missing-consent': 'share disclose third party provider consent',
  'mismatched-consent': 'share disclose third party provider consent',
  'undisclosed-data': 'collect information collection',
  'undisclosed-recipient': 'share disclose third party provider recipient',
  'forbidden-processing': 'only purpose',
};

export function ask(language: PolicyLanguage, flow: FlowQuery): Question {
  const named = flow.recipient ?? '';
  const vendor =
    flow.recipient === null
      ? null
      : (language.recipients.ofName(named) ?? language.recipients.ofName(flow.sink));
  const classes = new Map<string, number>();
  if (flow.recipient !== null) {
    if (flow.recipientClass !== undefined) classes.set(flow.recipientClass, 1);
    if (vendor !== null && flow.recipientClass === undefined) classes.set(vendor.class, 1);
    if (language.recipients.hasClass(named)) classes.set(named, 1);
    for (const match of longestOnly(language.recipientWords.find(tokenize(`${named} ; ${flow.sink}`)))) {
      classes.set(match.value, Math.max(classes.get(match.value) ?? 0, classes.size === 0 ? 1 : 0.9));
    }
    // One company may serve several ends; the purpose of this flow says which.
    for (const [prefix, id] of purposeClasses)
      if (flow.purpose.startsWith(prefix)) classes.set(id, Math.max(classes.get(id) ?? 0, 0.6));
    if (classes.size === 0) classes.set('unknown', 1);
  }
  return {
    flow,
    classes,
    vendor: vendor?.id ?? null,
    mention: vendor === null ? (mentionOf(named) ?? (classes.has('unknown') ? wordsOf(named) : null)) : null,
    company: vendor === null ? null : companyOf(language.recipients.companyNamesOf(vendor.id)),
    leavesHouse: flow.recipient !== null,
    marketing: /^(?:marketing|sales)/.test(flow.purpose),
    terms: questionTerms(language, flow, [...classes.keys()]),
    kept: keptByCode(language, flow),
    language,
  };
}

/** A name of one word or more that is no description: it has a capital and is long enough to be told from a word. */
function mentionOf(name: string): RegExp | null {
  const trimmed = name.trim();
  if (!/^\p{Lu}/u.test(trimmed) || trimmed.length < 4) return null;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${trimmed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/y$/, '(?:y|ies)')}(?![\\p{L}\\p{N}])`,
    'u',
  );
}

const legalForm = '(?:,? (?:LLC|Inc|Ltd|Limited|Corp|Corporation|GmbH|Ireland|Europe|UK|EMEA|SARL)\\b\\.?)*';

/** "Google LLC", "Amazon and Stripe"; not "Google Maps", which is another product, nor "your Google account". */
function companyOf(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${names.join('|')})${legalForm}(?![\\p{L}\\p{N}'’.-]*[\\p{L}\\p{N}])(?! (?:\\p{Lu}|account|sign|log ?in|profile|id))`,
    'u',
  );
}

const everybody =
  /^(?:customer|partner|user|client|vendor|service|server|provider|company|processor|controller|person|people|member|third|party|public|them|others?|unknown|none|internal|external|email|mail|browser|device)s?$/;

/** "event sponsor", "employer": whom the code calls so the policy may call so, too. */
function wordsOf(name: string): RegExp | null {
  const words = name.trim().toLowerCase();
  // One word is too common to stand for somebody ("customer", "partner"), unless it is said that they are given something.
  const one = /^\p{Ll}{4,}$/u.test(words) && !everybody.test(words);
  if (one)
    return new RegExp(
      `\\b(?:to|with) (?:the |our |your |relevant |these |such )?${words.replace(/y$/, '(?:y|ie)')}s?\\b|\\b${words} (?:GmbH|AG|Inc|LLC|Ltd|Limited|B\\.?V|S\\.?A|SE|SAS|Oy|AB|ApS|Corp)\\b`,
      'iu',
    );
  if (!/^\p{Ll}+(?:[ -]\p{Ll}+)+$/u.test(words)) return null;
  const stem = words.replace(/(?:ies|y|s)$/, '');
  return new RegExp(`(?<![\\p{L}\\p{N}])${stem.replaceAll(' ', '[ -]')}(?:ies|y|s)?(?![\\p{L}\\p{N}])`, 'iu');
}

const purposeClasses: readonly (readonly [string, string])[] = [
  ['marketing.advertising', 'advertising-partner'],
  ['analytics', 'analytics-partner'],
  ['essential.service.payment_processing', 'payment-processor'],
  ['employment.recruitment', 'employment-partner'],
];

function questionTerms(
  language: PolicyLanguage,
  flow: FlowQuery,
  classes: readonly string[],
): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const term of termsOf(text)) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  };
  let key = flow.dataCategory;
  for (let weight = 1; key !== '' && key !== 'user' && key !== 'system'; weight *= 0.4) {
    add(language.categories.label(key), weight);
    add(key.slice(key.lastIndexOf('.') + 1).replaceAll('_', ' '), weight * 0.8);
    key = key.slice(0, Math.max(0, key.lastIndexOf('.')));
  }
  add(flow.dataLabel.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[._-]/g, ' '), 0.5);
  add(language.uses.label(flow.purpose), 0.6);
  add(kindTerms[flow.check], 0.5);
  if (flow.recipient !== null) {
    add(flow.recipient, 1);
    for (const id of classes) add(language.recipients.classLabel(id), 0.8);
  }
  add(flow.sink, 0.4);
  for (const word of ['user', 'data', 'information']) terms.delete(word);
  return terms;
}
