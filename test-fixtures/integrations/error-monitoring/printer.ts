// Errors of a printing house.
import Bugsnag from '@bugsnag/js';
import Honeybadger from '@honeybadger-io/js';
import newrelicAgent from 'newrelic';
import Rollbar from 'rollbar';

const rollbar = new Rollbar({ accessToken: 'token' });

const quiet = Bugsnag.start({
  apiKey: 'key',
  onError: (event) => {
    event.addMetadata('press', { region: 'north' });
    return true;
  },
});

export function jammed(client: { id: string; email: string; name: string }, error: Error): void {
  Bugsnag.notify(error, (event) => {
    event.setUser(client.id);
    event.setUser(client.id, client.email, client.name);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Bugsnag
  });
  quiet.addOnError((event) => {
    event.addMetadata('client', 'id', client.id);
    event.addMetadata('client', { email: client.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Bugsnag
  });
  quiet.setUser(client.id);
  quiet.setUser(client.id, client.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Bugsnag
}

export function failed(client: { id: string; email: string }): void {
  rollbar.error('print failed', { client: client.id });
  rollbar.error('print failed', { email: client.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Rollbar
  Bugsnag.setUser(client.id, client.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Bugsnag
  Bugsnag.leaveBreadcrumb('failed', { email: client.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Bugsnag breadcrumb
  Bugsnag.notify(new Error('print failed'));
  newrelicAgent.addCustomAttribute('email', client.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> New Relic
  newrelic.setCustomAttribute('email', client.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> New Relic
  Honeybadger.setContext({ email: client.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Honeybadger
}
