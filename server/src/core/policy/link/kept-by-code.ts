// What the code keeps, by its names and by the category of the data, and how the words of a policy fit it.

import type { KeptThings, PolicyLanguage } from '../language.ts';
import type { FlowQuery } from '../model.ts';
import { tokenize } from '../understand/tokens.ts';
import type { KeptFit, KeptWords, Thing } from './kept-words.ts';
import { termsOf } from './lexical.ts';

/** What the code keeps: things its entity or names speak of, and things the category of the data belongs to. */
export interface KeptByCode {
  readonly named: ReadonlySet<string>;
  readonly usual: ReadonlySet<string>;
  /** The code names things, and none of them is where such data usually lies. */
  readonly elsewhere: boolean;
  /** Content words of entity, key and names, for things that no list knows. */
  readonly terms: ReadonlySet<string>;
  /** The word that says which records they are: the subscribers of `newsletterSubscriber.email`. */
  readonly head: string | null;
  /** Those that only say which data it is: `email` of `member.email`. */
  readonly ofField: ReadonlySet<string>;
  /** Finds a name that is none of the language's words (`_session`, `cart-id`), as tables of cookies list them. */
  readonly identifier: RegExp | null;
  /** Tools that the code calls by their names (`matomo_log_visit`). */
  readonly tools: ReadonlySet<string>;
}

export function keptByCode(language: PolicyLanguage, flow: FlowQuery): KeptByCode {
  const words = `${flow.sink} ${flow.dataLabel}`
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_.:/-]+/g, ' ');
  const named = new Set<string>();
  const tokens = tokenize(words);
  for (const { stem, lower } of tokens)
    for (const id of [...(language.kept.byCode.get(stem) ?? []), ...(language.kept.byCode.get(lower) ?? [])])
      named.add(id);
  // Whose data it is says less than what is kept: a session of a user is a session.
  if (named.size > 1) named.delete('account');
  const usual = usualOf(language.kept, flow.dataCategory);
  const tools = language.vendorNames
    .find(tokens)
    .map((match) => match.value)
    .filter((id) => !language.recipients.isEverydayName(id));
  return {
    named,
    usual,
    elsewhere: named.size > 0 && !named.has('account') && ![...named].some((thing) => usual.has(thing)),
    terms: new Set(termsOf(words).filter((term) => term.length > 3)),
    head: headOf(language, flow.dataLabel),
    ofField: ofField(language, flow),
    identifier: identifierOf(flow.dataLabel),
    tools: new Set(tools),
  };
}

/** The words of a field that are those of its category, unless table or holder has them, too. */
function ofField(
  language: PolicyLanguage,
  { dataCategory, dataLabel, sink }: FlowQuery,
): ReadonlySet<string> {
  const names = dataLabel.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
  const spelled = (words: string): readonly string[] =>
    termsOf(words.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/_/g, ' '));
  const others = new Set(spelled(`${names.slice(0, -1).join(' ')} ${sink}`));
  const category = new Set(
    spelled(`${language.categories.label(dataCategory)} ${dataCategory.replaceAll('.', ' ')}`),
  );
  const field = names.length < 2 ? [] : spelled(names.at(-1) ?? '');
  return new Set(field.filter((term) => category.has(term) && !others.has(term)));
}

function headOf(language: PolicyLanguage, label: string): string | null {
  const holder = label.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu)?.at(-2) ?? '';
  const words = holder.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/_/g, ' ');
  const head = termsOf(words).at(-1);
  return head === undefined || head.length < 4 || language.generalCodeWords.has(head) ? null : head;
}

/** Columns and variables are written with underscores, too, so only what a list of cookies would have is looked for. */
function identifierOf(label: string): RegExp | null {
  const names = label.match(/(?<![\w.-])(?:_+[a-z]\w*|[a-z]\w*(?:[-_]\w+)+)(?![\w(])/gi);
  if (names === null) return null;
  // Letters, digits, `_` and `-` alone: nothing to escape, and `\-` would be an error in a pattern of code points.
  return new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])`, 'u');
}

/** The things of the nearest category that has any. */
function usualOf(kept: KeptThings, category: string): ReadonlySet<string> {
  for (let key = category; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('.')))) {
    const things = kept.byCategory.get(key);
    if (things !== undefined) return new Set(things);
  }
  return new Set();
}

export const namesKept = ({ named }: KeptByCode, { whole }: KeptWords): boolean =>
  [...whole.things].some((thing) => thing !== 'account' && named.has(thing));

export function fitOf(code: KeptByCode, { things, content, otherwise }: Thing): KeptFit {
  if ([...things].some((thing) => code.named.has(thing))) return 'named';
  const shared = content.filter((term) => code.terms.has(term));
  // "Messages in the e-mail outbox" are not what `member.email` is kept in.
  const ofFieldAlone = shared.length < content.length && shared.every((term) => code.ofField.has(term));
  if (shared.length > 0 && !ofFieldAlone) return 'named';
  return [...things].some((thing) => code.usual.has(thing)) ? 'usual' : otherwise;
}

/** Words of a thing that the code has, too. */
export const sharedWords = (code: KeptByCode, { terms }: KeptWords): number =>
  [...terms].filter((term) => code.terms.has(term)).length;
