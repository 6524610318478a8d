// A book club: somebody's yes as a parameter, and a name that says more than the answer behind it.
export async function rate(member: { email: string }, stars: number, agreesToPublish: boolean) {
  if (agreesToPublish) await fetch('https://api.bookstars.example/reviews', { method: 'POST', body: JSON.stringify({ stars, email: member.email }) });
}

export async function order(member: { email: string }, agreesToTerms: boolean, publish: boolean) {
  if (agreesToTerms) await fetch('https://api.bookstars.example/orders', { method: 'POST', body: JSON.stringify({ email: member.email }) });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  if (publish) await fetch('https://api.bookstars.example/orders', { method: 'POST', body: JSON.stringify({ email: member.email }) });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

interface Member {
  email: string;
  preferences: { publisherOffers: boolean; marketing: boolean; loanSlips: boolean };
}
const wantsMarketing = (member: Member): boolean => member.preferences.publisherOffers || member.preferences.loanSlips;
const wantsOffers = (member: Member): boolean => member.preferences.publisherOffers || member.preferences.marketing;

export async function lead(member: Member) {
  if (wantsOffers(member)) await fetch('https://api.publishers.example/leads', { method: 'POST', body: JSON.stringify({ email: member.email }) });
  if (wantsMarketing(member)) await fetch('https://api.publishers.example/leads', { method: 'POST', body: JSON.stringify({ email: member.email }) });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
}
