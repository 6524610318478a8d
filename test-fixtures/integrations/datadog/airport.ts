// An airport's check-in machines.
import { datadogLogs } from '@datadog/browser-logs';
import { datadogRum } from '@datadog/browser-rum';

export function checkedIn(passenger: { id: string; email: string }, bags: number): void {
  datadogRum.setUser({ id: passenger.id });
  datadogRum.setUser({ id: passenger.id, email: passenger.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Datadog
  datadogRum.addAction('checked in', { bags });
  datadogLogs.logger.info('checked in', { email: passenger.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Datadog Logs
  datadogLogs.createLogger('bags')?.setContextProperty('email', passenger.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Datadog Logs
}
