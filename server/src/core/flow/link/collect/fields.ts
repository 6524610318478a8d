/** Which fields of a record are left when it is spread, picked from, or set again behind. */
export interface Filter {
  readonly hidden: ReadonlySet<string>;
  readonly only: ReadonlySet<string> | undefined;
}

export function leavesOut(filter: Filter | undefined, name: string): boolean {
  return filter?.hidden.has(name) === true || (filter?.only !== undefined && !filter.only.has(name));
}
