// Selling, collecting, storing, and a general rule that a special statement breaks.
//- src/empty.ts
export const nothing = 0;

//- PRIVACY.md
/*
# Privacy notice of the newspaper

We do not sell your personal information.
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-contradiction: this contradicts another clause about selling contact details: PRIVACY.md:5, Privacy notice of the newspaper

We may sell your contact details to data brokers.
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-contradiction: this contradicts another clause about selling contact details: PRIVACY.md:3, Privacy notice of the newspaper

We do not collect your precise location.
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-contradiction: this contradicts another clause about collecting precise location: PRIVACY.md:9, Privacy notice of the newspaper

The app works best when it knows where you are. We collect your precise location while the app is open.
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-contradiction: this contradicts another clause about collecting precise location: PRIVACY.md:7, Privacy notice of the newspaper

We do not store card numbers.
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-contradiction: this contradicts another clause about storing payment card: PRIVACY.md:13, Privacy notice of the newspaper

We store your card number so that you can pay faster next time.
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-contradiction: this contradicts another clause about storing payment card: PRIVACY.md:11, Privacy notice of the newspaper

We do not share your personal information with third parties.
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-contradiction: this contradicts another clause about sharing phone number with business partners: PRIVACY.md:17, Privacy notice of the newspaper

We share your phone number with our business partners.
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-contradiction: this contradicts another clause about sharing phone number with business partners: PRIVACY.md:15, Privacy notice of the newspaper
*/
