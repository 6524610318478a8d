// Addresses that a constructor was handed: whoever makes the object says where its methods send to.
interface Settings {
  readonly memberUrl: string;
  readonly key: string;
}

interface Member {
  readonly email: string;
}

export class MemberSync {
  readonly #settings: Settings;

  private constructor(settings: Settings) {
    this.#settings = settings;
  }

  static fromEnvironment(): MemberSync | undefined {
    const memberUrl = process.env.GATEWAY_SFDC_MEMBER_URL;
    return memberUrl ? new MemberSync({ memberUrl, key: 'k' }) : undefined;
  }

  async upsert(member: Member): Promise<void> {
    await fetch(this.#settings.memberUrl, { method: 'POST', body: JSON.stringify(member) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  }
}

export class Announcer {
  constructor(private readonly slackWebhookUrl: string) {}

  async greet(member: Member): Promise<void> {
    await fetch(this.slackWebhookUrl, { method: 'POST', body: JSON.stringify({ text: member.email }) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  }
}

// Made with a path of the own site.
export class OwnApi {
  constructor(private readonly base: string) {}

  async save(member: Member): Promise<void> {
    await fetch(`${this.base}/members`, { method: 'POST', body: JSON.stringify(member) });
  }
}

function connect(base: string): OwnApi {
  return new OwnApi(base);
}
export const ownApi = connect('/api');

// Nobody says whose address it is.
export class Outbox {
  constructor(private readonly settings: Settings) {}

  async push(member: Member): Promise<void> {
    await fetch(this.settings.memberUrl, { method: 'POST', body: JSON.stringify(member) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.email -> HTTP request
  }
}

// Two that do not agree: one is the own site.
export class Mirror {
  constructor(private readonly url: string) {}

  async copy(member: Member): Promise<void> {
    await fetch(this.url, { method: 'POST', body: JSON.stringify(member) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.email -> HTTP request
  }
}
export const mirrors = [new Mirror('/copies'), new Mirror('https://hooks.slack.com/services/T1')];

export async function register(member: Member): Promise<void> {
  await fetch(process.env.MEMBER_SFDC_URL ?? '', { method: 'POST', body: JSON.stringify(member) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  // An address of the own site, which Slack sends people back to.
  await fetch(process.env.SLACK_CALLBACK_URL ?? '', { method: 'POST', body: JSON.stringify(member) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.email -> HTTP request
}
