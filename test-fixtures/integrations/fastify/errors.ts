// Errors of handlers, where a function is registered for them.
import Fastify, { type FastifyInstance } from 'fastify';

interface Patient {
  id: string;
  email: string;
  phone: string;
}
declare function find(id: string): Promise<Patient>;

export const app = Fastify({ logger: true });

app.get<{ Params: { id: string } }>('/glasses/:id', async (request) => {
  const patient = await find(request.params.id);
  if (patient.phone === '') throw new Error(`no phone number of ${patient.email}`);
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (patient.email === '') throw new Error(`no e-mail address of ${patient.id}`);
  return patient;
});

app.setErrorHandler((error, request, reply) => {
  request.log.error(error);
  reply.status(500).send({ ok: false });
});

export function lenses(server: FastifyInstance): void {
  server.addHook('onError', async (_request, _reply, error) => {
    console.error(error.message);
  });
  server.addHook('onResponse', async (request) => {
    console.info(request.method);
  });
}
