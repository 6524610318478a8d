// The same with SuperAgent.
import superagent from 'superagent';

export async function order(buyer: { id: string; email: string }): Promise<void> {
  await superagent.post('https://workshop.example.com/orders').send({ email: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await superagent.post('https://workshop.example.com/orders').send({ order: buyer.id });
}
