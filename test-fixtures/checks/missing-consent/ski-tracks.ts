// An app for skiers: what somebody lets others have, by the yes or no of theirs.
import appsFlyer from 'react-native-appsflyer';

interface Runner {
  id: string;
  email: string;
  firstName: string;
  shareTracks: boolean;
  shareButton: boolean;
  dataSharingOk: boolean;
  notifyOfSnow: boolean;
}
interface Resort {
  email: string;
  shareTracks: boolean;
}

export async function finish(runner: Runner, r: Runner, track: { lat: number; lng: number }[]): Promise<void> {
  if (runner.shareTracks) await upload(runner.firstName, track);
  if (r.shareTracks) await fetch('https://www.pistemap.net/tracks', { method: 'POST', body: r.firstName });
  if (runner.shareTracks) await appsFlyer.logEvent('finished', { email: runner.email });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> AppsFlyer
  if (runner.shareButton) await fetch('https://www.pistemap.net/tracks', { method: 'POST', body: runner.firstName });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name.first -> HTTP request
  if (runner.dataSharingOk) await fetch('https://www.pistemap.net/people', { method: 'POST', body: runner.email });
  if (runner.notifyOfSnow) await fetch('https://www.pistemap.net/people', { method: 'POST', body: runner.email });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

async function upload(name: string, points: { lat: number; lng: number }[]): Promise<void> {
  await fetch('https://www.pistemap.net/tracks', { method: 'POST', body: JSON.stringify({ name, points }) });
}

export async function list(resort: Resort, runner: Runner): Promise<void> {
  if (resort.shareTracks) await fetch('https://www.pistemap.net/people', { method: 'POST', body: runner.email });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
