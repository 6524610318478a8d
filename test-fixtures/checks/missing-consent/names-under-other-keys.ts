// An aquarium posts to a chat: the name of a thing stays that under the key for the name of somebody.
interface Keeper {
  name: string;
  email: string;
}
interface Integration {
  name: string;
  picture: string;
}

export async function post(integration: Integration, channel: string, text: string): Promise<void> {
  await fetch('https://slack.com/api/chat.postMessage', {
    method: 'POST',
    body: JSON.stringify({ channel, username: integration.name, text }),
  });
}

export async function postOrDefault(integration: Integration | undefined, channel: string): Promise<void> {
  await fetch('https://slack.com/api/chat.postMessage', {
    method: 'POST',
    body: JSON.stringify({ channel, username: integration?.name ?? 'Aquarium' }),
  });
}

export async function postAs(keeper: Keeper, channel: string): Promise<void> {
  await fetch('https://slack.com/api/chat.postMessage', {
//      ^^^^^ missing-consent: user.name -> HTTP request
    method: 'POST',
    body: JSON.stringify({ channel, username: keeper.name }),
  });
}

export async function postFor(integration: { keeper: Keeper }, channel: string): Promise<void> {
  await fetch('https://slack.com/api/chat.postMessage', {
//      ^^^^^ missing-consent: user.name -> HTTP request
    method: 'POST',
    body: JSON.stringify({ channel, username: integration.keeper.name }),
  });
}

// What an order, a ticket or a lead is called is whoever it is for, where the key says so.
export async function label(order: { name: string; total: number }, ticket: { name: string }): Promise<void> {
  await fetch('https://slack.com/api/chat.postMessage', {
//      ^^^^^ missing-consent: user.name -> HTTP request
    method: 'POST',
    body: JSON.stringify({ channel: 'feeding', customerName: order.name }),
  });
  await fetch('https://slack.com/api/chat.postMessage', {
//      ^^^^^ missing-consent: user.name.first -> HTTP request
    method: 'POST',
    body: JSON.stringify({ channel: 'feeding', to: { firstName: ticket.name } }),
  });
}
