/** Words of the room, read from `rules/retention/words.json`: which columns end a record's life, which records may be kept. */
import { splitWords } from '../text/words.ts';

export interface RetentionWords {
  /**
   * Whether a column of this name ends the life of the record it stands in. `owner` is the model or table: an `expiresAt`
   * of a subscription is the end of a contract, not of the record.
   */
  isExpiryColumn(column: string, owner: string, isOfThing?: boolean): boolean;
  /** `deleteAt` beside `updateAt`: by the way the record names its moments it is when somebody did that. */
  isMomentPast(column: string, fields: readonly string[]): boolean;
  /**
   * Whether a field of a value that is kept under a key says when the value ends, if it is counted from now: `until`, `exp`. In
   * a table it may be the end of anything.
   */
  endsEntry(field: string): boolean;
  /** Whether a record with these fields is of a thing that runs out by itself: the `expiry` of a card. */
  isOfThing(fields: readonly string[]): boolean;
  /**
   * Whether a record of this model or table, with these fields, holds an access token beside other data: its expiry is that
   * of the token, which is renewed, and the record stays. A session or a row of the token itself ends with it.
   */
  holdsAccessToken(owner: string, fields: readonly string[]): boolean;
  /** Whether among these fields is what another access token is got with: it outlives the expiry beside it. */
  holdsRefreshToken(fields: readonly string[]): boolean;
  /** Whether records of this model are kept on purpose: proofs of consent, suppression lists. */
  mayBeKept(model: string): boolean;
}

export function compileRetentionWords(rules: Readonly<Record<string, unknown>>): RetentionWords {
  const data = rules['retention/words.json'];
  const list = (key: string): readonly string[] => {
    const value = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  };
  const columns = new Set(list('expiryColumns'));
  const validity = new Set(list('validityColumns'));
  const ends = new Set(list('endsOfEntries'));
  const prefixes = new Set(list('columnPrefixes'));
  const things = new Set(list('businessThings'));
  const happenings = list('recordsOfHappenings');
  const thingFields = new Set(list('thingFields'));
  const accessTokens = list('accessTokens');
  const refreshTokens = list('refreshTokens');
  const ofTokens = new Set(list('recordsOfTokens'));
  const kept = list('recordsThatMayBeKept');
  return {
    isExpiryColumn(column, owner, isOfThing = false) {
      const words = splitWords(column);
      const ownerWords = splitWords(owner);
      const owners = new Set(ownerWords.flatMap((word) => [word, singular(word)]));
      const head = singular(ownerWords.at(-1) ?? '');
      const whole = [...ownerWords.slice(0, -1), head].join(' ');
      // An event is a concert, a device event is a line of a journal; a card is one of a bank, but not that on which a hotel registers.
      const isThing = things.has(head) && !happenings.some((phrase) => ` ${whole}`.endsWith(` ${phrase}`));
      for (let from = 0; from < words.length; from += 1) {
        const own = words.slice(from).join(' ');
        // A token is gone when it is no longer valid; what a date is valid for in other records stays there.
        if (!columns.has(own) && !(validity.has(own) && ofTokens.has(head))) continue;
        const before = words.slice(0, from);
        // `sessionExpiresAt` of a session is its own; `tokenExpiresAt` of a user is the token's.
        if (!before.every((word) => prefixes.has(word) || owners.has(word))) return false;
        const isRetentionWord = /purge|delet|erase|remove|anonymi|ret[ae]in|retention|keep|kept|ttl/.test(
          own,
        );
        return isRetentionWord || !(isOfThing || isThing);
      }
      return false;
    },
    isMomentPast(column, fields) {
      const [act, ...rest] = splitWords(column);
      if (act !== 'delete' && act !== 'remove') return false;
      const others = ['create', 'update', 'edit'].map((other) => [other, ...rest].join(' '));
      return fields.some((field) => others.includes(splitWords(field).join(' ')));
    },
    endsEntry: (field) => ends.has(splitWords(field).join(' ')),
    isOfThing: (fields) => fields.some((field) => thingFields.has(splitWords(field).join(' '))),
    holdsAccessToken(owner, fields) {
      const head = singular(splitWords(owner).at(-1) ?? '');
      return head !== '' && !ofTokens.has(head) && fields.some((field) => endsIn(field, accessTokens));
    },
    holdsRefreshToken: (fields) => fields.some((field) => endsIn(field, refreshTokens)),
    mayBeKept(model) {
      const words = splitWords(model)
        .map((word) => singular(word))
        .join(' ');
      return kept.some((phrase) => ` ${words} `.includes(` ${phrase} `));
    },
  };
}

/** `refreshToken`, and not whether there is one: `hasRefreshToken`. */
function endsIn(field: string, phrases: readonly string[]): boolean {
  const split = splitWords(field);
  if (split[0] === 'has' || split[0] === 'is') return false;
  const words = split.join(' ');
  return phrases.some((phrase) => words === phrase || words.endsWith(` ${phrase}`));
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
