// A hotel's front desk reads Slack.
import { WebClient } from '@slack/web-api';
import { IncomingWebhook } from '@slack/webhook';

const slack = new WebClient('token');
const hook = new IncomingWebhook('https://hooks.slack.com/services/1');

export async function arrived(guest: { id: string; email: string; fullName: string; slackToken: string; doorToken: string }): Promise<void> {
  await slack.chat.postMessage({ channel: 'desk', text: `${guest.fullName} is here` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Slack
  await slack.chat.postMessage({ channel: 'desk', text: `guest ${guest.id} is here` });
  await slack.users.lookupByEmail({ email: guest.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Slack
  // Slack has issued the token that a request is made with; what the text says is told.
  await slack.chat.postMessage({ token: guest.slackToken, channel: 'desk', text: 'somebody is here' });
  await slack.apiCall('chat.postMessage', { token: guest.slackToken, channel: 'desk' });
  await slack.chat.postMessage({ channel: 'desk', text: guest.doorToken });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.authorization.credentials -> Slack
  await slack.conversations.setTopic({ channel: 'desk', topic: `${guest.fullName} is here` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Slack
  await slack.views.publish({
//      ^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Slack
    user_id: 'U1',
    view: { type: 'home', blocks: [{ type: 'section', text: { type: 'plain_text', text: guest.email } }] },
  });
  await slack.views.publish({ user_id: 'U1', view: { type: 'home', blocks: [{ type: 'divider' }] } });
  await slack.users.info({ user: guest.id });
  await hook.send({ text: guest.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Slack
}
