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

// What the protocol calls the parameter counts, whatever the variable is called.
export async function rehearsals(token: string): Promise<void> {
  const [pageToken, memberToken] = token.split('|');
  await fetch(`${pages}/rehearsals?limit=5&access_token=${memberToken || pageToken}`);
  await fetch(pages + '/rehearsals?access_token=' + memberToken);
  await fetch(`https://api.mixpanel.com/enter?visit=${memberToken}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.authorization.credentials -> HTTP request
}

// In the request for a token stands what the service gave out when somebody signed in; their name does not belong there.
export async function signIn(answer: { code: string; device_id: string; full_name: string }): Promise<void> {
  const form = new FormData();
  form.append('client_id', 'choir');
  form.append('grant_type', 'authorization_code');
  form.append('code', answer.code);
  form.append('device_id', answer.device_id);
  await fetch('https://id.vk.com/oauth2/auth', { method: 'POST', body: form });
  const plain = new FormData();
  plain.append('client_id', 'choir');
  plain.append('device_id', answer.device_id);
  await fetch('https://id.vk.com/oauth2/devices', { method: 'POST', body: plain });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.device.device_id -> HTTP request
  await fetch('https://id.vk.com/oauth2/auth', {
//      ^^^^^ missing-consent: user.name -> HTTP request
    method: 'POST',
    body: JSON.stringify({ grant_type: 'authorization_code', device_id: answer.device_id, full_name: answer.full_name }),
  });
}

// Who asks with a password was given nothing before, and what resets a password is no part of any exchange.
export async function withPassword(user: { resetToken: string }, deviceId: string): Promise<void> {
  await fetch('https://id.vk.com/oauth2/auth', {
//      ^^^^^ missing-consent: user.device.device_id -> HTTP request
    method: 'POST',
    body: JSON.stringify({ grant_type: 'password', device_id: deviceId }),
  });
  await fetch('https://api.mixpanel.com/token', {
//      ^^^^^ missing-consent: user.authorization.credentials -> HTTP request
    method: 'POST',
    body: JSON.stringify({ grant_type: 'authorization_code', reset: user.resetToken }),
  });
}
