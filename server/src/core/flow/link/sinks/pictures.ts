/**
 * Pictures of people that are only named: `user.image`, `avatarUrl`. A text under such a name is the address or the key of a
 * picture, and a line in a log with that holds no picture.
 */
import { splitWords } from '../../../text/words.ts';
import type { CollectedItem } from '../collect/found.ts';

const PICTURE = 'user.content.self_image';
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'key', 'link', 'path', 'src', 'uri', 'url']);
/** What holds an address where it is a text: of a `selfie` it may be the picture itself. */
const NAMED: ReadonlySet<string> = new Set(['avatar', 'image', 'photo', 'picture']);

/** The items as they count in a log. */
export function weighedAsAddresses(items: readonly CollectedItem[]): readonly CollectedItem[] {
  return items.map((item) =>
    isAddress(item) ? { ...item, atom: { ...item.atom, confidence: 'possible' } } : item,
  );
}

function isAddress({ atom: { category, label, shape } }: CollectedItem): boolean {
  if (category !== PICTURE) return false;
  const last = splitWords(label).at(-1) ?? '';
  return ADDRESSES.has(last) || (shape === 'string' && NAMED.has(last));
}
