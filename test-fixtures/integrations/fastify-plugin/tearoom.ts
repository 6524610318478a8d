// A tea room: plugins are no applications, and what the application leaves out its plugins leave out, too.
import cookie from '@fastify/cookie';
import Fastify, { type FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';

interface Guest {
  id: string;
  email: string;
  phone: string;
}

const app = Fastify({ logger: { redact: ['guest.email', '*.phone'] } });

const seats = fp(async (room) => {
  room.addHook('onRequest', async (request) => {
    request.log.debug({ path: request.routeOptions.url }, 'entered');
    request.log.debug({ ip: request.ip }, 'entered');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> Fastify log
  });
  room.log.info('seats are laid');
});

app.register(cookie, { secret: 'tea' });
app.register(seats);

app.post('/guests', async (request: FastifyRequest<{ Body: Guest }>) => {
  const { id, email, phone } = request.body;
  request.log.info({ guest: { id, email } }, 'seated');
  request.log.info({ table: { phone } }, 'reserved');
  request.log.info({ email }, 'seated');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Fastify log
  request.log.info({ phone }, 'reserved');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Fastify log
});
