// Words of the trade that look like sharing, events, sessions and consent, and are not.
interface Document {
  id: string;
  title: string;
  sharedWith: string[];
}
interface Account {
  id: string;
  email: string;
  notifications: { weekly: boolean };
}

class ShareDialog {
  constructor(private readonly document: Document) {}
  share(email: string): void {
    this.document.sharedWith.push(email);
  }
}

class EventBus {
  private readonly handlers = new Map<string, ((payload: unknown) => void)[]>();
  track(event: string, payload: unknown): void {
    for (const handler of this.handlers.get(event) ?? []) handler(payload);
  }
  identify(account: Account): string {
    return account.id;
  }
  send(message: { to: string; body: string }): void {
    this.track('message', message);
  }
}

class AccountStore {
  private current?: Account;
  save(account: Account): Promise<Response> {
    this.current = account;
    return fetch('/api/account', { method: 'PUT', body: JSON.stringify(account) });
  }
  capture(email: string): void {
    if (this.current) this.current.email = email;
  }
}

export function work(account: Account, document: Document): void {
  const bus = new EventBus();
  new ShareDialog(document).share(account.email);
  bus.track('shared', { email: account.email });
  bus.identify(account);
  bus.send({ to: account.email, body: document.title });
  const store = new AccountStore();
  void store.save(account);
  store.capture(account.email);
}

export function fetchNothing(account: Account): Promise<Response> {
  return fetch(`/api/accounts/${account.id}?email=${account.email}`);
}
