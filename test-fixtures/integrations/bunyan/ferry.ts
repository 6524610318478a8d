// Boarding on a ferry: serializers for the fields of a record, some of which leave more than they should.
import bunyan from 'bunyan';

interface Passenger {
  id: string;
  fullName: string;
  email: string;
  phone: string;
}

const log = bunyan.createLogger({
  name: 'boarding',
  serializers: {
    passenger: (p: Passenger) => ({ id: p.id, phone: `***${p.phone.slice(-2)}` }),
    companion: (p: Passenger) => ({ ...p }),
    contact: ({ email, ...others }: Passenger) => ({ ...others, email: '[left out]' }),
    crew: (member?: Passenger) => {
      if (!member?.id) return member;
      return { id: member.id };
    },
    caller: (who: Passenger | string) => (typeof who === 'string' ? who : { id: who.id }),
    note: () => '[left out]',
    err: bunyan.stdSerializers.err,
  },
});

export function boarded(passenger: Passenger, companion: Passenger): void {
  log.info({ passenger }, 'on board');
  log.info({ companion }, 'on board, too');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> bunyan
  log.info({ contact: companion }, 'to be called');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> bunyan
  log.info({ crew: passenger, caller: companion, note: companion.email }, 'has room');
  log.info({ who: passenger }, 'no serializer has this name');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> bunyan
  log.child({ deck: 2, serializers: { guest: (p: Passenger) => p.id } }).info({ guest: passenger }, 'on deck');
}
