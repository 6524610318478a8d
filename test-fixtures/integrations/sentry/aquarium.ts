// Errors of an aquarium's ticket shop.
import * as Sentry from '@sentry/node';

export function bought(visitor: { id: string; email: string; phone: string }, tickets: number): void {
  Sentry.setUser({ id: visitor.id });
  Sentry.setUser({ id: visitor.id, email: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
  Sentry.captureMessage(`no tickets for ${visitor.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
  Sentry.captureException(new Error('sold out'), { extra: { phone: visitor.phone } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Sentry
  Sentry.captureException(new Error('sold out'), { extra: { tickets } });
  Sentry.addBreadcrumb({ message: `bought by ${visitor.email}` });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Sentry breadcrumb
  Sentry.withScope((scope) => {
    scope.setExtra('email', visitor.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
    scope.setExtra('tickets', tickets);
  });
  Sentry.logger.info('bought', { email: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Sentry logs
  Sentry.startSpan({ name: 'buy', attributes: { email: visitor.email } }, () => {});
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Sentry span
}
