// The same in the browser, with the names imported one by one.
import { addBreadcrumb, captureMessage, setContext } from '@sentry/react';

export function bought(visitor: { id: string; email: string }): void {
  captureMessage('sold out');
  captureMessage(`sold out: ${visitor.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
  setContext('visitor', { email: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
  addBreadcrumb({ message: 'bought' });
}
