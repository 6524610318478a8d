// A scooter company: one class posts batches, and where to is said by whoever makes the object.
//- src/batcher.ts
export interface BatcherOptions {
  url: string;
  size?: number;
}

export class Batcher {
  #items: Record<string, unknown>[] = [];

  constructor(private readonly options: BatcherOptions) {}

  async add(item: Record<string, unknown>): Promise<void> {
    this.#items.push(item);
    if (this.#items.length >= (this.options.size ?? 50)) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.#items.splice(0);
    await fetch(this.options.url, { method: 'POST', body: JSON.stringify({ batch }) });
  }
}

//- src/rides.ts
import { TrackClient } from 'customerio-node';
import { Batcher } from './batcher';

const partners = new Batcher({ url: 'https://ingest.rides.example.com/v1/audiences' });
const usage = new Batcher({ url: 'http://usage.stats.internal/v1', size: 10 });
const customers = new TrackClient('site', 'key');

interface Rider {
  id: string;
  email: string;
  consents: { crm: boolean; partnerAds: boolean };
}

export async function rode(rider: Rider, metres: number): Promise<void> {
  await partners.add({ rider: rider.id, metres });
  await partners.add({ rider: rider.email, metres });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await usage.add({ rider: rider.email, metres });
}

export async function changed(rider: Rider): Promise<void> {
  if (rider.consents.crm) await customers.identify(rider.id, { email: rider.email });
  if (rider.consents.partnerAds) await partners.add({ email: rider.email });
}

//- src/clients.ts
abstract class Client {
  constructor(protected readonly url: string) {}

  protected async post(body: unknown): Promise<void> {
    await fetch(this.url, { method: 'POST', body: JSON.stringify(body) });
  }
}

export class Insurers extends Client {
  constructor() {
    super('https://api.insurers.example.com/riders');
  }
  async cover(rider: { email: string }): Promise<void> {
    await this.post(rider);
//        ^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  }
}

export class Billing extends Client {
  constructor() {
    super('http://billing.default.svc.cluster.local/riders');
  }
  async charge(rider: { email: string }): Promise<void> {
    await this.post(rider);
  }
}

class Poster {
  constructor(private readonly url: string) {}
  send = async (body: unknown): Promise<void> => {
    await fetch(this.url, { method: 'POST', body: JSON.stringify(body) });
  };
}

export class Desk {
  private readonly city = new Poster('https://permits.city.example.com/v1');
  private readonly own = new Poster('http://desk.internal/v1');

  async park(rider: { email: string }): Promise<void> {
    await this.city.send({ email: rider.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
    await this.own.send({ email: rider.email });
  }
}

export class Towing {
  private readonly firm: string = 'https://api.towing.example.com/v1';
  private readonly yard: string = 'http://yard.internal/v1';

  async tow(rider: { email: string }): Promise<void> {
    await fetch(this.firm, { method: 'POST', body: JSON.stringify({ to: rider.email }) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
    await fetch(this.yard, { method: 'POST', body: JSON.stringify({ to: rider.email }) });
  }
}
