// A vet's practice writes to the console.
interface Owner {
  id: string;
  email: string;
  phone: string;
  name: string;
}
declare const logger: Console;

export function plain(owner: Owner) {
  console.log('new owner', owner.email);
  console.log(`new owner ${owner.email} at ${owner.phone}`);
  console.log('new owner ' + owner.email);
  console.info({ event: 'owner', ownerId: owner.id, email: owner.email });
  console.info('owner', {
    email: owner.email,
    phone: owner.phone,
    event: 'created',
  });
  const { email, phone } = owner;
  console.warn('bad address', { email, reason: 'bounced' });
  console.warn(email, phone);
  console.error('could not save', owner);
  console.error(`could not save ${JSON.stringify(owner)}`);
  console.debug('raw', JSON.stringify({ email: owner.email }));
  console.log('lower', owner.email.toLowerCase().trim());
}
