// Credentials that a request is made with belong to whoever is asked; those of the own service do not.
import axios from 'axios';

interface Channel {
  id: string;
  accessToken: string;
  refreshToken: string;
}
interface Member {
  email: string;
  sessionToken: string;
  password: string;
}

const pages = 'https://graph.facebook.com/v20.0';

export async function concerts(channel: Channel): Promise<unknown> {
  const list = await fetch(`${pages}/concerts?limit=20&access_token=${channel.accessToken}`);
  await fetch(`${pages}/concerts`, { method: 'POST', headers: { 'Access-Token': channel.accessToken } });
  await axios.get(`${pages}/halls`, { params: { access_token: channel.accessToken } });
  return list.json();
}

export async function renew(channel: Channel): Promise<unknown> {
  const answer = await fetch('https://business-api.tiktok.com/oauth/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: channel.refreshToken }),
  });
  const form = new FormData();
  form.append('refresh_token', channel.refreshToken);
  await fetch('https://business-api.tiktok.com/oauth/revoke', { method: 'POST', body: form });
  return answer.json();
}

export async function handOver(channel: Channel, member: Member): Promise<void> {
  await fetch('https://api.mixpanel.com/track', {
//      ^^^^^ missing-consent: user.authorization.credentials -> HTTP request
    method: 'POST',
    body: JSON.stringify({ channel: channel.id, key: channel.accessToken }),
  });
  await fetch(`https://api.mixpanel.com/enter?session=${member.sessionToken}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.authorization.credentials -> HTTP request
  await fetch(`https://api.mixpanel.com/enter?secret=${member.password}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.authorization.password -> HTTP request
  await fetch(`${pages}/members?access_token=${channel.accessToken}&email=${member.email}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
