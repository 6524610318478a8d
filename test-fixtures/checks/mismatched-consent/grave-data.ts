// A car rental: consent to being written to is none to having papers looked at.
interface Renter {
  id: string;
  email: string;
  fullName: string;
  passportNumber: string;
  iban: string;
  marketingOptIn: boolean;
  analyticsConsent: boolean;
  emailOptIn: boolean;
  consentToChecks: boolean;
  dataSharingConsent: boolean;
}

async function post(path: string, body: unknown): Promise<void> {
  await fetch(`https://api.rentercheck.io${path}`, { method: 'POST', body: JSON.stringify(body) });
}

export async function check(renter: Renter): Promise<void> {
  if (renter.marketingOptIn) await post('/papers', { no: renter.passportNumber });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.government_id.passport_number -> HTTP request
  if (renter.analyticsConsent) await post('/accounts', { iban: renter.iban });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.financial.bank_account -> HTTP request
  if (!renter.emailOptIn) return;
  await post('/papers', { no: renter.passportNumber, email: renter.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email, user.government_id.passport_number -> HTTP request
  await post('/leads', { name: renter.fullName, email: renter.email });
}

export async function allowed(renter: Renter): Promise<void> {
  if (renter.consentToChecks) await post('/papers', { no: renter.passportNumber });
  if (renter.dataSharingConsent) await post('/accounts', { iban: renter.iban });
  if (renter.marketingOptIn) await post('/leads', { name: renter.fullName, email: renter.email });
}
