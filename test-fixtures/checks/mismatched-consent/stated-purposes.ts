// A cooking school asks for two things by their own words, and says in the request which of them it is for.
import axios from 'axios';

interface Cook {
  id: string;
  email: string;
  consents: Partial<Record<'partner_courses' | 'recipe_reviews', boolean>>;
  channels: { email: boolean; sms: boolean };
}

const url = 'https://api.courses.example/v1/people';

export async function tell(cook: Cook): Promise<void> {
  if (!cook.consents.recipe_reviews) return;
  await axios.post(url, { email: cook.email, list: 'recipe_reviews' });
  await axios.post(url, { email: cook.email, list: 'cooks' });
  await axios.post(url, { email: cook.email, list: 'partner_courses' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
}

export async function both(cook: Cook): Promise<void> {
  if (!cook.consents.recipe_reviews || !cook.consents.partner_courses) return;
  await axios.post(url, { email: cook.email, list: 'partner_courses' });
}
