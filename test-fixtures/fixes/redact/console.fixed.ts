// A vet's practice writes to the console.
interface Owner {
  id: string;
  email: string;
  phone: string;
  name: string;
}
declare const logger: Console;

export function plain(owner: Owner) {
  console.log('new owner', '[redacted]');
  console.log(`new owner [redacted] at [redacted]`);
  console.log('new owner ' + '[redacted]');
  console.info({ event: 'owner', ownerId: owner.id, email: '[redacted]' });
  console.info('owner', {
    email: '[redacted]',
    phone: '[redacted]',
    event: 'created',
  });
  const { email, phone } = owner;
  console.warn('bad address', { email: '[redacted]', reason: 'bounced' });
  console.warn('[redacted]', '[redacted]');
  console.error('could not save', { id: owner.id });
  console.error(`could not save ${owner.id}`);
  console.debug('raw', JSON.stringify({ email: '[redacted]' }));
  console.log('lower', '[redacted]');
}
