// What is handed over is chosen with consent, or made by a helper of somebody who was chosen for it.
import axios from 'axios';
import mailjetFactory from 'node-mailjet';

const mailjet = new mailjetFactory({ apiKey: 'key', apiSecret: 'secret' });

interface Flat {
  unit: string;
  occupantName: string;
  contactEmail: string;
  consents: { adviceMails: boolean; portraits: boolean };
}

const wantsAdvice = (flat: Flat): boolean => flat.consents.adviceMails;
const mayShow = (flat: Flat): boolean => flat.consents.portraits;
const toRecipient = (flat: Flat) => ({ Email: flat.contactEmail, Name: flat.occupantName });
const portrait = (flat: Flat) => ({ title: flat.unit, who: flat.occupantName });
const plain = (flat: Flat) => ({ title: flat.unit });

async function dispatch(template: number, to: unknown[]): Promise<void> {
  await mailjet.post('send', { version: 'v3.1' }).request({ Messages: [{ To: to, TemplateID: template }] });
}
async function publish(story: Record<string, unknown>): Promise<void> {
  await axios.post('https://hooks.house-stories.example/new', story);
}

export async function advise(flats: Flat[]): Promise<void> {
  const willing = flats.filter(wantsAdvice);
  for (const flat of willing) await dispatch(1, [toRecipient(flat)]);
  await dispatch(2, willing.map(toRecipient));
  await dispatch(
    3,
    willing.flatMap((flat) => (flat.contactEmail ? [toRecipient(flat)] : [])),
  );
  for (const flat of flats) {
    if (!wantsAdvice(flat)) await dispatch(4, [toRecipient(flat)]);
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email, user.name -> Mailjet
  }
  for (const flat of flats.filter((each) => each.unit !== '')) await dispatch(5, [toRecipient(flat)]);
//                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Mailjet
  await dispatch(6, flats.map(toRecipient));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Mailjet
}

export async function tell(flat: Flat): Promise<void> {
  const story = mayShow(flat) ? portrait(flat) : plain(flat);
  await publish(story);
  await publish({ kind: 'new', story: flat.consents.portraits ? portrait(flat) : undefined });
}

export async function tellAnyway(flat: Flat, long: boolean): Promise<void> {
  await publish(long ? portrait(flat) : plain(flat));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> HTTP request
  await publish(mayShow(flat) ? plain(flat) : portrait(flat));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> HTTP request
  await publish(mayShow(flat) ? portrait(flat) : { who: flat.occupantName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> HTTP request
  await publish({ ...portrait(flat), shown: mayShow(flat) ? 'yes' : 'no' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> HTTP request
}
