// Statements that sound alike or opposed and can all be kept.
//- src/empty.ts
export const nothing = 0;

//- PRIVACY.md
/*
# Privacy notice of the theatre

## Whom we share with

We never sell your personal information.

We share your personal information with service providers who work for us.

We do not share health information with anybody.

We may share personal information with our affiliates.

We do not share your e-mail address with third parties without your consent.

We share your e-mail address with third parties.

We do not share your phone number with third parties for their own marketing.

We share your phone number with third parties that deliver tickets.

## What we collect

We do not collect payment card numbers ourselves.

We collect your payment card number through our payment provider.

We do not knowingly collect personal information from children under 13.

We collect personal information when you buy a ticket.

## How long

We keep account data for 24 months after your last visit.

We delete account data 30 days after you close your account.

We keep invoices for at least 7 years.

Invoices are kept for 10 years.

## California

We share your postal address with business partners.

## Visitors from the European Union

We do not share your postal address with business partners.
*/
