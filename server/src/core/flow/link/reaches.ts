/** Reaches put together: what several rows, contexts and slots say about one call. */
import type { DataReach, Reach } from '../model.ts';

/** One entry for each category and label; the surest one stays, with the slots of all. */
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
    if (known === undefined || rank[entry.confidence] < rank[known.confidence]) best.set(key, entry);
  }
  return [...best].map(([key, entry]) => {
    const moreSlots = [...(slots.get(key) ?? [])].filter((slot) => slot !== entry.slot).sort();
    return moreSlots.length === 0 ? entry : { ...entry, moreSlots };
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
  return [...merged.values()].sort(
    (a, b) => a.place.start - b.place.start || a.place.end - b.place.end || (a.row.id < b.row.id ? -1 : 1),
  );
}
