// What the other sentences of a clause make of the one that answers: conditions, limits and bans that stand beside it.
import assert from 'node:assert/strict';
import type { FlowQuery } from '../../src/core/policy/index.ts';
import { ask, read } from './support.ts';

type Flow = Partial<FlowQuery> & Pick<FlowQuery, 'check' | 'dataCategory'>;

const under = (heading: string, ...paragraphs: readonly string[]) =>
  read(`# Privacy Policy\n\n## ${heading}\n\n${paragraphs.join('\n\n')}\n`);

const shared = (dataCategory: string, recipient: string, purpose: string): Flow => ({
  check: 'missing-consent',
  dataCategory,
  dataLabel: 'value',
  recipient,
  purpose,
});

const cases: readonly {
  readonly name: string;
  readonly text: string;
  readonly heading?: string;
  readonly flow: Flow;
  readonly answer: string;
}[] = [
  {
    name: 'a condition in the sentence behind',
    text: 'We use the pixel of Meta to find out how our advertisements perform. Which products you look at is sent to Meta. This happens solely on the basis of your consent.',
    flow: shared('user.behavior.page_views', 'Meta', 'marketing.advertising'),
    answer: 'conditional clear',
  },
  {
    name: 'members who have ticked a box',
    text: 'Text messages are sent by Twilio, but only to members who have ticked the box for reminders in their settings.',
    flow: shared('user.contact.phone_number', 'Twilio', 'essential.service.notifications.sms'),
    answer: 'conditional clear',
  },
  {
    name: 'nothing before a yes',
    text: 'We measure how the app is used with PostHog. Nothing is sent to PostHog before you have said yes in the banner.',
    flow: shared('user.behavior.page_views', 'PostHog', 'analytics.reporting'),
    answer: 'conditional incorrect',
  },
  {
    name: 'a condition for one kind of data, on the address',
    text: 'We pass your name and address to the carrier (DHL or Hermes). Your e-mail address is given to the carrier only if you have agreed to be told of the delivery.',
    flow: shared('user.contact.email', 'DHL', 'essential.service'),
    answer: 'conditional clear',
  },
  {
    name: 'a condition for another kind of data',
    text: 'We pass your name and address to the carrier (DHL or Hermes). Your e-mail address is given to the carrier only if you have agreed to be told of the delivery.',
    flow: shared('user.contact.address', 'DHL', 'essential.service'),
    answer: 'permitted clear',
  },
  {
    name: 'technical data only, on a name',
    text: 'The reports of crashes that the app makes are sent to Sentry. They contain exclusively technical data and no diary entries.',
    flow: shared('user.name', 'Sentry', 'essential.service.operations'),
    answer: 'forbidden incorrect',
  },
  {
    name: 'technical data only, on a stack',
    text: 'The reports of crashes that the app makes are sent to Sentry. They contain exclusively technical data and no diary entries.',
    flow: shared('user.telemetry', 'Sentry', 'essential.service.operations'),
    answer: 'permitted clear',
  },
  {
    name: 'nobody else',
    text: 'Apart from the companies named above, we give your data to nobody, unless a court orders us to.',
    flow: { ...shared('user.name', 'HubSpot', 'marketing'), check: 'undisclosed-recipient' },
    answer: 'forbidden incorrect',
  },
  {
    name: 'others on conditions only',
    text: 'Beyond this, data is passed on only where we are legally obliged to, or with your express permission.',
    flow: { ...shared('user.name', 'Mixpanel', 'analytics'), check: 'undisclosed-recipient' },
    answer: 'conditional incorrect',
  },
  {
    name: 'fonts of its own',
    text: 'Fonts are served from our own machine; no connection to Google is made for them.',
    flow: shared('user.device.ip_address', 'Google Fonts', 'functional.service'),
    answer: 'forbidden incorrect',
  },
  {
    name: 'what the sentence behind leaves out of the document',
    text: 'We also process data of your staff, such as credit card numbers, to collect payments. Processing of this data is outside the scope of this agreement.',
    flow: {
      check: 'undisclosed-data',
      dataCategory: 'user.financial.credit_card',
      dataLabel: 'card',
      sink: 'request body',
    },
    answer: 'out-of-scope clear',
  },
  {
    name: 'special data that is not to be entered',
    text: 'Customer shall not enter special categories of data unless this has been agreed in writing.',
    flow: {
      check: 'undisclosed-data',
      dataCategory: 'user.health_and_medical',
      dataLabel: 'diagnosis',
      sink: 'request body',
    },
    answer: 'conditional incorrect',
  },
  {
    name: 'taken out before a line is written',
    text: 'Our servers write a log of each request with the IP address and the time. Names, mail addresses and telephone numbers are taken out before a line is written. Logs are deleted after 7 days.',
    flow: {
      check: 'logged-personal-data',
      dataCategory: 'user.contact.email',
      dataLabel: 'member.email',
      sink: 'console',
    },
    answer: 'forbidden incorrect',
  },
  {
    name: 'offers unless somebody objects',
    text: 'If you have bought from us, we may send you offers for similar goods, unless you have objected. You can object at any time without cost.',
    flow: {
      check: 'forbidden-processing',
      dataCategory: 'user.contact.email',
      dataLabel: 'customer.email',
      recipient: 'Brevo',
      purpose: 'marketing.communications.email',
    },
    answer: 'conditional clear',
  },
  {
    name: 'entries of a log by the sentence before',
    text: "Each visit leaves an entry in our web server's log: IP address, browser and time. The entries are deleted after two weeks.",
    flow: {
      check: 'excessive-retention',
      dataCategory: 'user.device.ip_address',
      dataLabel: 'accessLog.ip',
      sink: 'Postgres (access_logs)',
      retention: 'P90D',
    },
    answer: 'exceeds incorrect',
  },
  {
    name: 'consent that is obtained in the sentence before',
    text: 'You can subscribe to a newsletter. For the processing of the data your consent is obtained during registration. The newsletter is sent by means of "CleverReach".',
    flow: shared('user.contact.email', 'CleverReach', 'marketing.communications.email'),
    answer: 'conditional clear',
  },
  {
    name: 'a ban under the name of another service',
    text: 'Our website uses Matomo on our own servers. Data are not passed on to third parties.',
    heading: 'Web analysis by Matomo',
    flow: shared('user.contact.email', 'Sentry', 'essential.service.operations'),
    answer: 'undisclosed omitted',
  },
  {
    name: 'a way of paying that somebody chooses',
    text: 'For purchase on account we transmit name and date of birth to Klarna for a check. Data are only transmitted if you choose this way of paying.',
    flow: shared('user.demographic.date_of_birth', 'Klarna', 'essential.service.payment_processing'),
    answer: 'conditional clear',
  },
  {
    name: 'a sale beside what depends on consent',
    text: 'We do not sell your personal information, and we do not share your contact details with third parties for their own marketing without your consent.',
    flow: {
      check: 'forbidden-processing',
      dataCategory: 'user.contact.email',
      dataLabel: 'user.email',
      recipient: 'data broker',
      purpose: 'sales',
    },
    answer: 'forbidden incorrect',
  },
  {
    name: 'somebody barred from training',
    text: 'Where Customer has enabled AI features, Customer Content is sent to OpenAI to answer the request, and OpenAI is barred from training on it.',
    flow: shared('user.client_data', 'OpenAI', 'train_ai_system'),
    answer: 'forbidden incorrect',
  },
  {
    name: 'a feature that the customer has enabled',
    text: 'Where Customer has enabled AI features, Customer Content is sent to OpenAI to answer the request, and OpenAI is barred from training on it.',
    flow: shared('user.client_data', 'OpenAI', 'functional.service'),
    answer: 'conditional clear',
  },
  {
    name: 'what the customer agrees not to submit',
    text: 'Customer agrees not to submit protected health information or payment card numbers to the Services.',
    flow: {
      check: 'undisclosed-data',
      dataCategory: 'user.financial.credit_card',
      dataLabel: 'card',
      sink: 'request body',
    },
    answer: 'forbidden incorrect',
  },
  {
    name: 'a number for one thing behind the rule for all',
    text: 'The data are deleted as soon as they are no longer needed for the purpose of their collection. For log files this is the case after seven days at the latest.',
    heading: 'Duration of storage',
    flow: {
      check: 'excessive-retention',
      dataCategory: 'user.device.ip_address',
      dataLabel: 'accessLog.ip',
      sink: 'Postgres (access_logs)',
      retention: 'P30D',
    },
    answer: 'exceeds incorrect',
  },
  {
    name: 'reports that hold no names',
    text: 'We are obliged to report rides to municipalities. These reports contain no names or telephone numbers.',
    flow: shared('user.name', 'municipality', 'third_party_sharing'),
    answer: 'forbidden incorrect',
  },
  {
    name: 'an address that is not used on networks',
    text: 'Your e-mail address is not used to match you on social networks.',
    flow: shared('user.contact.email', 'Meta', 'marketing.advertising'),
    answer: 'forbidden incorrect',
  },
  {
    name: 'figures of many, on an event of one',
    text: 'We may share aggregated figures, from which nobody can be identified, with investors and publishers.',
    flow: shared('user.behavior', 'investor', 'third_party_sharing'),
    answer: 'forbidden incorrect',
  },
  {
    name: 'cookies behind a button',
    text: 'Besides necessary cookies, we set cookies of Hotjar and Google Ads if you click "Accept all".',
    flow: shared('user.behavior.page_views', 'Hotjar', 'analytics'),
    answer: 'conditional clear',
  },
  {
    name: 'what can be turned off',
    text: 'The app sends crash reports to Firebase Crashlytics. You may turn this off in the settings.',
    flow: shared('user.telemetry', 'Firebase Crashlytics', 'essential.service.operations'),
    answer: 'conditional clear',
  },
  {
    name: 'a picture under the heading of what it shows',
    text: 'You photograph it where local rules ask for it. The picture is checked by Veriff and deleted within 72 hours.',
    heading: 'Driving licence',
    flow: {
      check: 'excessive-retention',
      dataCategory: 'user.government_id',
      dataLabel: 'licencePhoto',
      sink: 'S3 (licence_photos)',
      retention: 'P30D',
    },
    answer: 'exceeds incorrect',
  },
  {
    name: 'a part that is not collected, on the whole',
    text: 'No logs of websites visited are kept.',
    flow: {
      check: 'undisclosed-data',
      dataCategory: 'user.behavior',
      dataLabel: 'readingHistory',
      sink: 'request body',
    },
    answer: 'undisclosed omitted',
  },
  {
    name: 'what the vendor promises',
    text: 'We send the text of your résumé to Cloudflare for matching. Under the published terms of Cloudflare, it does not share it with other customers.',
    flow: shared('user.employment.application', 'Cloudflare', 'functional.service'),
    answer: 'permitted clear',
  },
  {
    name: 'a ban that names only some',
    text: 'We do not sell or rent your information, and we do not share it with employers.',
    flow: shared('user.contact.email', 'Intercom', 'essential.service.operations.support'),
    answer: 'undisclosed omitted',
  },
  {
    name: 'offers to those who have chosen them',
    text: 'Messages about your ride cannot be switched off. Offers are only sent if you have chosen to receive them.',
    flow: shared('user.contact.email', 'Braze', 'marketing.communications.email'),
    answer: 'conditional clear',
  },
  {
    name: 'the period of the thing that has a word of its own in the code',
    text: 'We store personal data only as long as necessary:\n\n- Analytics data: 14 months.\n- Error data: 90 days.',
    heading: 'Storage period',
    flow: {
      check: 'excessive-retention',
      dataCategory: 'user.telemetry',
      dataLabel: 'errorEvent',
      sink: 'Postgres (errors)',
      retention: 'P1Y',
    },
    answer: 'exceeds incorrect',
  },
  {
    name: 'logged beside what is not',
    text: 'Access logs hold the IP address for 7 days; no passwords or form contents are logged.',
    flow: {
      check: 'logged-personal-data',
      dataCategory: 'user.device.ip_address',
      dataLabel: 'req.ip',
      sink: 'console',
    },
    answer: 'permitted clear',
  },
  {
    name: 'given away beside advertising',
    text: 'No data of pupils is used for advertising, sold or given to third parties, save for the providers listed at the end.',
    flow: {
      ...shared('user.name', 'Zendesk', 'essential.service.operations.support'),
      check: 'undisclosed-recipient',
    },
    answer: 'forbidden incorrect',
  },
];

describe('policy: the sentences of one clause', () => {
  for (const { name, text, heading, flow, answer } of cases)
    it(name, () => {
      const { verdict, disclosure, clauses } = ask(under(heading ?? 'Your data', text), flow);
      assert.equal(`${verdict} ${disclosure}`, answer);
      const [first] = clauses;
      const sum = first?.reasons.reduce((total, { weight }) => total + weight, 0) ?? 0;
      assert.ok(Math.abs(sum - (first?.score ?? 0)) < 0.05, `${sum} is not ${first?.score}`);
    });
});
