//- src/returns.ts
// Stores of records whose type says which fields they have: an expiry that it does not name is not there.
import { CosmosClient } from '@azure/cosmos';

const database = new CosmosClient(process.env.COSMOS ?? '').database('returns');

interface TaxReturn {
  id: string;
  fullName: string;
  taxNumber: string;
}
interface Draft extends TaxReturn {
  ttl: number;
}
class Store<T> {
  constructor(private readonly name: string) {}
  private get container() {
    return database.container(this.name);
  }
  async keep(item: T): Promise<void> {
    await this.container.items.upsert(item);
  }
}
const returns = new Store<TaxReturn>('returns');
const drafts = new Store<Draft>('drafts');

export async function file(message: TaxReturn, draft: Draft): Promise<void> {
  await returns.keep(message);
//      ^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> Cosmos DB
  await drafts.keep(draft);
  await database.container('returns').items.upsert(message);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> Cosmos DB
  await database.container('returns').items.upsert({ ...message, ttl: 3600 });
  await database.container('returns').items.upsert({ id: message.id });
}
//- src/drafts.ts
// A hook whose setter writes, and one whose value is only read: the call of the hook writes nothing yet.
import { useState } from 'react';

export function useStored<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(initial);
  const store = (next: T): void => {
    setValue(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  return [value, store];
}
interface Guest {
  email: string;
  fullName: string;
}
export function useDraft(guest: Guest) {
  const [draft, setDraft] = useStored<Guest | null>('draft', null);
  const [step, setStep] = useStored('step', 0);
  const save = (): void => {
    setDraft(guest);
//  ^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> localStorage
    setStep(step + 1);
  };
  return { draft, save };
}
