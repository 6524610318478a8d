// The tracer of a server.
import tracer from 'dd-trace';

export function checkedIn(passenger: { id: string; email: string }): void {
  const span = tracer.startSpan('check-in');
  span.setTag('passenger.email', passenger.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Datadog span
  span.setTag('passenger.id', passenger.id);
  tracer.setUser({ id: passenger.id, email: passenger.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Datadog
}
