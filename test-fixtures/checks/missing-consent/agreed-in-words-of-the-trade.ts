// A letting agency: what somebody authorised or agreed to, in words of the trade.
import * as mailchimp from '@mailchimp/mailchimp_marketing';

interface Applicant {
  id: string;
  email: string;
  fullName: string;
  taxId: string;
  authorizesCreditCheck: boolean;
  agreesToReferenceCalls: boolean;
  agreedToTerms: boolean;
  acceptsPets: boolean;
  landlordSharing: 'granted' | 'refused' | 'unknown';
  reference: 'granted' | 'refused';
}

async function ask(path: string, body: object): Promise<void> {
  await fetch(`https://referencing.lettings-desk.io${path}`, { method: 'POST', body: JSON.stringify(body) });
}

export async function screen(applicant: Applicant): Promise<void> {
  const { fullName, taxId, email } = applicant;
  if (applicant.authorizesCreditCheck) await ask('/credit', { fullName, taxId });
  if (applicant.agreesToReferenceCalls) await ask('/calls', { fullName, email });
  if (applicant.agreedToTerms) await ask('/credit', { fullName, taxId });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.government_id, user.name -> HTTP request
  if (applicant.acceptsPets) await ask('/pets', { fullName });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
  if (!applicant.authorizesCreditCheck) await ask('/credit', { fullName, taxId });
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.government_id, user.name -> HTTP request
  if (applicant.authorizesCreditCheck)
    await mailchimp.lists.addListMember('letters', { email_address: email, status: 'subscribed' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mailchimp
}

export async function share(applicant: Applicant): Promise<void> {
  const { fullName, email } = applicant;
  switch (applicant.landlordSharing) {
    case 'granted':
      await introduce(applicant);
      break;
    case 'refused':
      break;
    default:
      await ask('/landlords', { fullName, email });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email, user.name -> HTTP request
  }
  if (applicant.reference === 'granted') await ask('/reference', { fullName });
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
}

async function introduce({ fullName, email }: Applicant): Promise<void> {
  await ask('/landlords', { fullName, email });
}
