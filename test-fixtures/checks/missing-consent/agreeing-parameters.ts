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

// What two agree on is no consent to hand anything on, and no more is a page that is shown.
export async function buy(member: { email: string }, agreesToPrice: boolean, agreedToPay: boolean, authorizesPayment: boolean) {
  if (agreesToPrice) await fetch('https://api.bookstars.example/orders', { method: 'POST', body: JSON.stringify({ email: member.email }) });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  if (agreedToPay) await fetch('https://api.bookstars.example/orders', { method: 'POST', body: JSON.stringify({ email: member.email }) });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  if (authorizesPayment) await fetch('https://api.bookstars.example/orders', { method: 'POST', body: JSON.stringify({ email: member.email }) });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

export async function lend(member: { email: string }, shareDetailsPage: boolean, shareWithTeam: boolean, authorisesPartner: boolean, agreesToReview: boolean) {
  if (shareDetailsPage) await fetch('https://api.bookstars.example/loans', { method: 'POST', body: JSON.stringify({ email: member.email }) });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  if (shareWithTeam) await fetch('https://hooks.slack.com/services/x', { method: 'POST', body: JSON.stringify({ email: member.email }) });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  if (authorisesPartner) await fetch('https://api.bookstars.example/loans', { method: 'POST', body: JSON.stringify({ email: member.email }) });
  if (agreesToReview) await fetch('https://api.bookstars.example/reviews', { method: 'POST', body: JSON.stringify({ email: member.email }) });
}

// Any of three, of which one is about nothing of the kind.
const wantsPublisherMarketing = (member: Member & { printed: boolean }): boolean =>
  member.preferences.publisherOffers || member.preferences.marketing || member.preferences.loanSlips;

export async function letters(member: Member & { printed: boolean }) {
  if (wantsPublisherMarketing(member)) await fetch('https://api.publishers.example/leads', { method: 'POST', body: JSON.stringify({ email: member.email }) });
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
}
