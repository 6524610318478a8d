// A policy that only says where the policy is: nothing is held against its silence.
//- src/boats.ts
import Stripe from 'stripe';

interface Rower {
  email: string;
}

const stripe = new Stripe('key');

export const pay = (rower: Rower) => stripe.customers.create({ email: rower.email });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Stripe
//- PRIVACY.md
/*
# Privacy

You find our privacy policy at [rowing.example/privacy](https://rowing.example/privacy).
*/
