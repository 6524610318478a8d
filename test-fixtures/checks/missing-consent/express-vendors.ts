// A flower shop tells vendors about its customers from Express handlers.
import express from 'express';
import Mixpanel from 'mixpanel';
import { PostHog } from 'posthog-node';
import twilio from 'twilio';

const app = express();
const mixpanel = Mixpanel.init('token');
const posthog = new PostHog('key');
const sms = twilio('sid', 'secret');

interface Buyer {
  id: string;
  email: string;
  phone: string;
  name: string;
  consents: { marketing: boolean; analytics: boolean };
}

declare function buyerOf(id: string): Promise<Buyer>;
declare function hasConsent(buyerId: string, purpose: string): Promise<boolean>;

app.post('/bouquets', async (req, res) => {
  const buyer = await buyerOf(req.body.buyerId);
  mixpanel.track('bouquet ordered', { stems: req.body.stems });
  mixpanel.track('bouquet ordered', { stems: req.body.stems, distinct_id: buyer.id });
  mixpanel.track('bouquet ordered', { stems: req.body.stems, email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  if (buyer.consents.analytics) {
    mixpanel.track('bouquet ordered', { stems: req.body.stems, email: buyer.email });
  }
  res.sendStatus(201);
});

app.post('/reminders', async (req, res) => {
  const buyer = await buyerOf(req.body.buyerId);
  await sms.messages.create({ to: buyer.phone, from: '+15550100', body: 'Your bouquet is ready' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
  if (await hasConsent(buyer.id, 'sms')) {
    await sms.messages.create({ to: buyer.phone, from: '+15550100', body: 'Your bouquet is ready' });
  }
  res.sendStatus(202);
});

app.post('/identify', async (req, res) => {
  const buyer = await buyerOf(req.body.buyerId);
  if (!buyer.consents.analytics) {
    res.sendStatus(204);
    return;
  }
  posthog.identify({ distinctId: buyer.id, properties: { email: buyer.email } });
  res.sendStatus(204);
});

app.post('/capture', async (req, res) => {
  const buyer = await buyerOf(req.body.buyerId);
  posthog.capture({ distinctId: buyer.id, event: 'opened', properties: { name: buyer.name } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> PostHog
  posthog.capture({ distinctId: buyer.id, event: 'opened', properties: { stems: 3 } });
  posthog.capture({ distinctId: buyer.email, event: 'opened' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  posthog.capture({ distinctId: buyer.id, event: 'opened', properties: { ip: req.ip } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.device.ip_address -> PostHog
  res.sendStatus(204);
});

app.get('/me', async (req, res) => {
  const buyer = await buyerOf(String(req.query.id));
  res.json({ email: buyer.email, phone: buyer.phone });
});
