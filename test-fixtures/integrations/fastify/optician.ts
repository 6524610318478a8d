// An optician's web server.
import cookie from '@fastify/cookie';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';

const app = fastify({ logger: true });
const careful = fastify({ logger: { redact: ['email'] } });
await app.register(cookie);

app.get('/tests', async (request, reply) => {
  request.log.info(`asked by ${request.ip}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> Fastify log
  request.log.info(`asked for ${request.url.length}`);
  console.log(request.headers['user-agent']);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  return reply.send({ ok: true });
});

app.route({
  method: 'POST',
  url: '/tests',
  handler: async (request: FastifyRequest<{ Body: { email: string } }>, reply: FastifyReply) => {
    app.log.info({ email: request.body.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Fastify log
    careful.log.info({ email: request.body.email });
    void reply.setCookie('customer', request.body.email);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
    void reply.setCookie('customer', request.body.email, { maxAge: 3600 });
    return reply.code(201).send();
  },
});
