// What the callers of a function make of a record leaves out says more than the declared type, which names it.
//- src/log.ts
import pino from 'pino';

const log = pino();

export interface CabinView {
  id: string;
  number: number;
  ownerEmail?: string;
}

/** Both callers hand over a view without the address. */
export function opened(view: CabinView): void {
  log.info({ data: { object: view } });
}
export function closed(before: CabinView, after: CabinView): void {
  log.info({ before, after });
}
/** Of one caller it is not known what is in it. */
export function moved(view: CabinView): void {
  log.info(view);
// ^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
/** One caller hands it over. */
export function sold(view: CabinView): void {
  log.info(view);
// ^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
//- src/cabins.ts
import { closed, type CabinView, moved, opened, sold } from './log.ts';

interface Cabin {
  id: string;
  number: number;
  owner: { email: string };
}
declare function later(job: () => void): void;
declare function readView(id: string): Promise<CabinView>;

export class Cabins {
  private toView({ id, number }: Cabin): CabinView {
    return { id, number, ownerEmail: '' };
  }
  private async toShort({ id, number }: Cabin, isShort: boolean): Promise<CabinView> {
    if (isShort) return { id, number: 0 };
    return { id, number };
  }
  private toWhole({ id, number, owner }: Cabin): CabinView {
    return { id, number, ownerEmail: owner.email };
  }
  async open(cabin: Cabin): Promise<void> {
    opened(this.toView(cabin));
    opened(await this.toShort(cabin, true));
    const before = this.toView(cabin);
    const after = this.toView(cabin);
    later(() => closed(before, after));
    moved(this.toView(cabin));
    moved(await readView(cabin.id));
    sold(this.toView(cabin));
    sold(this.toWhole(cabin));
  }
}
