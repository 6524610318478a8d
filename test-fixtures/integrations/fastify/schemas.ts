// A ski school: bodies by the schema of the route, by its type arguments, by the type of the handler.
import fastify, { type FastifyInstance, type FastifyPluginAsync, type RouteHandlerMethod } from 'fastify';
import { type Static, Type } from '@sinclair/typebox';

const learner = {
  type: 'object',
  required: ['emailAddress'],
  properties: {
    emailAddress: { type: 'string', format: 'email' },
    level: { type: 'string', enum: ['first', 'second'] },
    lessons: { type: 'integer' },
  },
} as const;
const slope = { type: 'object', properties: { length: { type: 'number' }, label: { type: 'string' } } } as const;
const Parent = Type.Object({ phoneNumber: Type.String(), children: Type.Integer() });
type Parent = Static<typeof Parent>;

const app = fastify();

app.post('/learners', { schema: { body: learner } }, async (request) => {
  console.log(request.body);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return { ok: true };
});
app.post('/slopes', { schema: { body: slope } }, async (request) => {
  console.log(request.body);
  return { ok: true };
});
app.route({
  method: 'PUT',
  url: '/learners',
  schema: { body: learner, querystring: slope },
  handler: async (request) => {
    console.log('changed', request.body);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    console.log('on', request.query);
    return { ok: true };
  },
});
app.post<{ Body: Parent }>('/parents', { schema: { body: Parent } }, async (request) => {
  console.log(request.body);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(request.body.children);
  return { ok: true };
});

export const parents: FastifyPluginAsync = async (instance) => {
  instance.post('/', { schema: { body: Parent } }, async (request) => {
    instance.log.info(request.body);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Fastify log
    return { ok: true };
  });
};

export const health: RouteHandlerMethod = async (request) => {
  request.log.info({ from: request.ip });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> Fastify log
  return { ok: true };
};

export async function lessons(server: FastifyInstance): Promise<void> {
  server.get<{ Querystring: { page: number } }>('/lessons', async (request) => {
    console.log(request.query);
    return { ok: true };
  });
}

// A schema that stands in itself by several ways.
const family: Record<string, unknown> = {
  type: 'object',
  properties: { emailAddress: { type: 'string' }, mother: parent(), father: parent(), guardian: parent() },
};
function parent(): Record<string, unknown> {
  return family;
}
app.post('/families', { schema: { body: family } }, async (request) => {
  console.log(request.body);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return { ok: true };
});
