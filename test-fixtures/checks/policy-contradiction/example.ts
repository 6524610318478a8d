// The policy says two things at once; the code is not asked.
//- src/empty.ts
export const nothing = 0;

//- PRIVACY.md
/*
# Privacy notice of the garden centre

## Sharing

We do not share your e-mail address with advertisers.
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-contradiction: this contradicts another clause about sharing e-mail address with advertising partners: PRIVACY.md:9, Offers

## Offers

We share your e-mail address with advertising partners so that they can show you offers.
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-contradiction: this contradicts another clause about sharing e-mail address with advertising partners: PRIVACY.md:5, Sharing

## Logs

We keep server logs for 30 days.
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-contradiction: this contradicts another clause about how long it is kept (30 days, 90 days): PRIVACY.md:17, Deletion

## Deletion

Server logs are kept for 90 days.
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-contradiction: this contradicts another clause about how long it is kept (30 days, 90 days): PRIVACY.md:13, Logs
*/
