// A flag that is raised only with consent, and answers that are kept: what counts is what is done with them.
import axios from 'axios';

interface Skater {
  id: string;
  fullName: string;
  consent: { analytics: boolean; thirdParty: boolean };
  allowsSharing: boolean;
}

declare const consents: { check(subject: string, purpose: string): Promise<boolean> };

const TRACK = 'https://events.example-analytics.com/track';

export async function raised(skater: Skater): Promise<void> {
  let allowed = false;
  if (skater.consent.analytics) allowed = true;
  if (allowed) await axios.post(TRACK, { name: skater.fullName });
}

export async function lowered(skater: Skater): Promise<void> {
  let allowed = true;
  if (!skater.consent.analytics) {
    allowed = false;
  }
  if (allowed) await axios.post(TRACK, { name: skater.fullName });
}

export async function raisedOtherwise(skater: Skater, force: boolean): Promise<void> {
  let allowed = false;
  if (skater.consent.analytics) allowed = true;
  else if (force) allowed = true;
  if (allowed) await axios.post(TRACK, { name: skater.fullName });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> HTTP request
}

export async function kept(skater: Skater): Promise<void> {
  const allowed = await consents.check(skater.id, 'analytics');
  if (allowed) await axios.post(TRACK, { name: skater.fullName });
}

export async function replaced(skater: Skater): Promise<void> {
  let allowed = await consents.check(skater.id, 'analytics');
  allowed = true;
  if (allowed) await axios.post(TRACK, { name: skater.fullName });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> HTTP request
}

export async function shared(skater: Skater): Promise<void> {
  if (skater.allowsSharing) await axios.post('https://api.partner.example.com/people', { name: skater.fullName });
  if (skater.consent.thirdParty) await axios.post('https://api.partner.example.com/people', { name: skater.fullName });
  await axios.post('https://api.partner.example.com/people', { name: skater.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
}
