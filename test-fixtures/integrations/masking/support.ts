// A support desk masks before it logs.
import fastRedact from 'fast-redact';
import MaskData from 'maskdata';

const redact = fastRedact({ paths: ['email'] });

export function called(customer: { email: string }): void {
  console.log(MaskData.maskEmail2(customer.email));
  console.log(redact({ email: customer.email }));
  console.log(customer.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
