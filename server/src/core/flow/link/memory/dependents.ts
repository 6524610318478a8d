/** Who read something, to be told that it may have changed. Most things are read by few, and before the first change by nobody. */
export class Dependents {
  #members: Set<Suspect> | undefined;

  get isEmpty(): boolean {
    return this.#members === undefined || this.#members.size === 0;
  }

  add(member: Suspect): void {
    this.#members ??= new Set();
    this.#members.add(member);
  }

  delete(member: Suspect): void {
    this.#members?.delete(member);
  }

  suspect(): void {
    for (const member of this.#members ?? []) member.suspect();
  }
}

export interface Suspect {
  suspect(): void;
}
