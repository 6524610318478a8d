// The same through PayPal and Braintree.
import { CheckoutPaymentIntent, Client, OrdersController } from '@paypal/paypal-server-sdk';
import braintree from 'braintree';

const orders = new OrdersController(new Client({}));
const gateway = new braintree.BraintreeGateway({ environment: braintree.Environment.Sandbox, merchantId: '1', publicKey: 'p', privateKey: 'k' });

export async function checkout(buyer: { email: string }): Promise<void> {
  await orders.createOrder({ body: { intent: CheckoutPaymentIntent.Capture, purchaseUnits: [], payer: { emailAddress: buyer.email } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PayPal
  await orders.createOrder({ body: { intent: CheckoutPaymentIntent.Capture, purchaseUnits: [] } });
  await gateway.customer.create({ email: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Braintree
}
