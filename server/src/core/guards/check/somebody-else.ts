/**
 * Whether data of somebody else is in a message besides that of whoever was asked whether they want it: the name of the author
 * of a comment, in the mail to its reader. What the reader wants to get, they may want; whose data may be in it, others say.
 */
import { splitWords } from '../../text/words.ts';
import { type At, type Inquiry, placeOf, type SentValue, textOf } from '../inquiry.ts';
import type { GuardNote } from '../model.ts';
import { samePerson } from '../persons.ts';
import { isUnder } from '../purposes.ts';

/** Undefined: nothing says that anybody else is in it. */
export function ofSomebodyElse(
  inquiry: Inquiry,
  ref: At,
  asked: readonly At[],
): { readonly note: GuardNote } | undefined {
  if (!isSomebodyElseIn(inquiry, asked)) return undefined;
  return {
    note: {
      place: placeOf(inquiry, ref),
      text: `${textOf(inquiry, ref)} says whether the receiver wants such messages, not whether somebody else wants their data to be in them`,
      counts: false,
      why: 'not-consent',
    },
  };
}

function isSomebodyElseIn(inquiry: Inquiry, asked: readonly At[]): boolean {
  const isAsked = (person: At): boolean =>
    asked.some((other) => samePerson(inquiry, person, other) === 'same');
  if ([...inquiry.persons, ...inquiry.beside].some(isAsked) && !inquiry.persons.every(isAsked)) return true;
  const rolesOf = ({ label, category }: SentValue) => ({ words: rolesIn(inquiry, label), category });
  const roles = inquiry.sent.map(rolesOf);
  const { reachedBy } = inquiry.context.words;
  const addresses = [...roles, ...inquiry.sentBeside.map(rolesOf)].filter(({ category }) =>
    reachedBy.some((key) => isUnder(category, key)),
  );
  // `authorName` beside `readerEmail`: in no address stands whose it is.
  return roles.some(({ words }) =>
    words.some((word) => addresses.length > 0 && !addresses.every((each) => each.words.includes(word))),
  );
}

/** Words for people in what data is called: `author` of `author.name`. */
function rolesIn({ context }: Inquiry, label: string): readonly string[] {
  const { others } = context.words.persons;
  return splitWords(label).filter((word) => others.has(word));
}
