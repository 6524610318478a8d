/** Reaches put together: what several rows, contexts and slots say about one call. */
import { splitWords } from '../../text/words.ts';
import type { DataReach, Reach } from '../model.ts';

/** One entry for each category and label; the surest one stays, with the slots of all. What goes in plainly and as a digest, too, goes in plainly. */
export function onePerLabel(data: readonly DataReach[]): readonly DataReach[] {
  const rank = { certain: 0, likely: 1, possible: 2 };
  const best = new Map<string, DataReach>();
  const slots = new Map<string, Set<string>>();
  for (const entry of data) {
    const key = `${entry.category}|${entry.label}`;
    const known = best.get(key);
    const all = slots.get(key) ?? new Set();
    for (const slot of [entry.slot, ...(entry.moreSlots ?? [])]) all.add(slot);
    slots.set(key, all);
    const surer = known === undefined ? -1 : rank[entry.confidence] - rank[known.confidence];
    const isPlainer = known?.remains !== undefined && entry.remains === undefined;
    if (surer < 0 || (surer === 0 && isPlainer)) best.set(key, entry);
  }
  const named = [...best.values()];
  const once = [...best].filter(([, entry]) => !named.some((other) => isNameOf(entry, other, rank)));
  return once.map(([key, entry]) => {
    const moreSlots = [...(slots.get(key) ?? [])].filter((slot) => slot !== entry.slot).sort();
    return moreSlots.length === 0 ? entry : { ...entry, moreSlots };
  });
}

/** Between a name and what it stands for: `userEmail: user.email`, `email = user.email`. */
const LONGEST_GAP = 3;

/** Whether it is the name under which the other goes in, written before that. */
function isNameOf(
  entry: DataReach,
  other: DataReach,
  rank: Readonly<Record<DataReach['confidence'], number>>,
): boolean {
  const gap = other.origin.start - entry.origin.end;
  return (
    entry.origin.file === other.origin.file &&
    gap > 0 &&
    gap <= LONGEST_GAP &&
    entry.category === other.category &&
    entry.slot === other.slot &&
    entry.remains === other.remains &&
    rank[other.confidence] <= rank[entry.confidence] &&
    /^[\w$]+$/.test(entry.label) &&
    `.${splitWords(other.label).join('.')}`.endsWith(`.${splitWords(entry.label).join('.')}`)
  );
}

/** What was told of a sink on one way to it: by its place among all that is told, with the slots that anything goes into. */
export interface Told {
  readonly at: number;
  readonly anything: readonly string[];
}

/**
 * Adds what was found on one way to a sink to what was found on shorter ones. A sink call that is told inside a function
 * names what its callers hand over, too, for one repair ends both: `notify(email: string, text: string)`. Where they may
 * hand over anything, it stands at each of them, and what is logged is redacted value by value.
 */
export function tellOnce(
  all: Reach[],
  { reaches, anything }: { readonly reaches: readonly Reach[]; readonly anything: readonly string[] },
  told: readonly Told[],
): readonly Told[] {
  const next: Told[] = [];
  for (const reach of reaches) {
    if (reach.row.kind === 'log') {
      all.push(reach);
      continue;
    }
    const own: DataReach[] = [];
    for (const data of reach.data) {
      const into = told.find(
        (each) =>
          isToldIn(all[each.at], reach) &&
          (!isUnder(data, each.anything) || isToldBeside(all[each.at], data)),
      );
      const known = into && all[into.at];
      if (into === undefined || known === undefined) own.push(data);
      else if (!known.data.some((each) => isSameData(each, data)))
        all[into.at] = { ...known, data: [...known.data, data] };
    }
    if (own.length === 0) continue;
    if (own.some(({ confidence }) => confidence !== 'possible')) next.push({ at: all.length, anything });
    all.push({ ...reach, data: own });
  }
  return [...next, ...told];
}

function isToldIn(known: Reach | undefined, reach: Reach): boolean {
  return known !== undefined && known.recipient?.id === reach.recipient?.id && known.host === reach.host;
}

/** `invite({ email, link: `${page}?email=${email}` })`, which tells of the e-mail address by its type and takes anything else, too. */
function isToldBeside(known: Reach | undefined, { category }: DataReach): boolean {
  return known?.data.some((each) => each.category === category && each.confidence !== 'possible') === true;
}

function isUnder({ slot, moreSlots }: DataReach, anything: readonly string[]): boolean {
  return [slot, ...(moreSlots ?? [])].some((each) =>
    anything.some((open) => each === open || each.startsWith(`${open}.`) || each.startsWith(`${open}[`)),
  );
}

/**
 * Takes out what stands inside, in a function whose parameter is an address by what it does with it: `named` is that, and is
 * told with the first caller who is seen to hand one over. One line logs it, whoever calls.
 */
export function tellInside(
  all: Reach[],
  named: readonly Reach[],
  reaches: readonly Reach[],
): readonly Reach[] {
  if (named.length === 0) return reaches;
  return reaches.flatMap((reach) => {
    if (reach.isInError === true) return [reach];
    const own = reach.data.filter((data) => {
      const inside = data.confidence === 'possible' ? undefined : named.find((each) => holds(each, data));
      if (inside !== undefined && !all.includes(inside)) all.push(inside);
      return inside === undefined;
    });
    return own.length === 0 ? [] : [{ ...reach, data: own }];
  });
}

/** In all the slots through which it goes in. */
function holds(known: Reach, { category, slot, moreSlots = [] }: DataReach): boolean {
  return [slot, ...moreSlots].every((each) =>
    known.data.some(
      (data) => data.category === category && [data.slot, ...(data.moreSlots ?? [])].includes(each),
    ),
  );
}

/** A person's name says what their first name says. */
function isSameData(known: DataReach, { category, slot }: DataReach): boolean {
  return known.slot === slot && (known.category === category || category.startsWith(`${known.category}.`));
}

/** One reach for each statement: what a call goes on with (`onConflictDoUpdate`) is told where the statement begins. */
function onePerStatement(list: readonly Reach[]): readonly Reach[] {
  const continued = new Map<Reach, Reach[]>();
  for (const reach of list) {
    const { continues } = reach.row;
    const first =
      continues === undefined
        ? undefined
        : list.find(({ row, place }) => row.id === continues && place.start === reach.place.start);
    if (first !== undefined) continued.set(first, [...(continued.get(first) ?? []), reach]);
  }
  if (continued.size === 0) return list;
  const rest = new Set([...continued.values()].flat());
  return list
    .filter((reach) => !rest.has(reach))
    .map((reach) => {
      const more = continued.get(reach)?.flatMap(({ data }) => data);
      return more === undefined ? reach : { ...reach, data: onePerLabel([...reach.data, ...more]) };
    });
}

/** One reach for each call, kind of sink and recipient, in order of position. */
export function mergeReaches(list: readonly Reach[]): readonly Reach[] {
  const merged = new Map<string, Reach>();
  for (const reach of list) {
    const key = `${reach.node}|${reach.row.kind}|${reach.recipient?.id ?? reach.host ?? ''}|${reach.row.kind === 'share' ? '' : reach.row.label}`;
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined ? reach : { ...known, data: onePerLabel([...known.data, ...reach.data]) },
    );
  }
  return [...onePerStatement([...merged.values()])].sort(
    (a, b) => a.place.start - b.place.start || a.place.end - b.place.end || (a.row.id < b.row.id ? -1 : 1),
  );
}
