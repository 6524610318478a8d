// What is given back to the one who asked is not shared; what goes on to others is.
import express from 'express';
import { WebClient } from '@slack/web-api';

const app = express();
const slack = new WebClient('token');

interface Inquiry {
  name: string;
  email: string;
  customerMessage: string;
  size: 'S' | 'M' | 'L';
}

declare function inquiryOf(id: string): Promise<Inquiry>;

app.get('/inquiries/:id', async (req, res) => {
  const inquiry = await inquiryOf(req.params.id);
  res.json(inquiry);
});

app.post('/inquiries/:id/forward', async (req, res) => {
  const inquiry = await inquiryOf(req.params.id);
  await slack.chat.postMessage({ channel: '#sales', text: `New inquiry for size ${inquiry.size}` });
  await slack.chat.postMessage({ channel: '#sales', text: `New inquiry by ${inquiry.email}` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Slack
  await slack.chat.postMessage({ channel: '#sales', text: inquiry.customerMessage });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.content.private -> Slack
  res.redirect(`/inquiries/${req.params.id}`);
});

app.post('/inquiries/:id/webhook', async (req, res) => {
  const inquiry = await inquiryOf(req.params.id);
  const payload = { size: inquiry.size, contact: { email: inquiry.email } };
  await fetch('https://hooks.zapier.com/hooks/catch/1/2', { method: 'POST', body: JSON.stringify(payload) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  const { contact, ...rest } = payload;
  await fetch('https://hooks.zapier.com/hooks/catch/1/2', { method: 'POST', body: JSON.stringify(rest) });
  res.json({ forwardedTo: contact.email });
});
