// Answers as cookies and forms keep them: the key says what to, the literal that it is a yes.
//- src/middleware.ts
import { type NextFetchEvent, type NextRequest, NextResponse } from 'next/server';

const points = (body: unknown) =>
  fetch('https://in.footfall.example/points', { method: 'POST', body: JSON.stringify(body) });

export async function middleware(req: NextRequest & { geo: { latitude: string; longitude: string } }, event: NextFetchEvent) {
  const { latitude, longitude } = req.geo;
  const choice = req.cookies.get('statistics')?.value;
  if (choice === 'granted') event.waitUntil(points({ latitude, longitude }));
  if (choice !== 'denied') event.waitUntil(points({ latitude, longitude }));
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.location.precise -> HTTP request
  if (req.cookies.get('theme')?.value === 'granted') event.waitUntil(points({ latitude, longitude }));
//                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.location.precise -> HTTP request
  if (req.cookies.get('statistics')?.value === 'sampled') event.waitUntil(points({ latitude, longitude }));
//                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.location.precise -> HTTP request
  return NextResponse.next();
}
//- src/give.ts
const platform = (path: string, body: unknown) =>
  fetch(`https://api.fund-hub.example/${path}`, { method: 'POST', body: JSON.stringify(body) });

export async function action({ request }: { request: Request }): Promise<void> {
  const form = await request.formData();
  const donor = { name: String(form.get('name')), email: String(form.get('email')) };
  const handOn = form.get('partners') === 'on';
  const recurring = form.get('monthly') === 'on';
  const agreed = form.get('terms') === 'on';
  if (handOn) await platform('donors', donor);
  if (form.get('newsletter') === 'on') await platform('letters', donor);
  if (recurring) await platform('monthly', donor);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  if (agreed) await platform('terms', donor);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  if (form.get('partners') !== 'on') await platform('others', donor);
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email, user.name -> HTTP request
}
