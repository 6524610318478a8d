// What plugins of Fastify decorate the instance with: a pool, a client, a database.
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';

interface Registration {
  surname: string;
  email: string;
  lane: number;
}

export const registrations: FastifyPluginAsync = async (fastify) => {
  fastify.post<{ Body: Registration }>('/registrations', async (request) => {
    const { surname, email, lane } = request.body;
    await fastify.pg.query('insert into swimmers (surname, email) values ($1, $2)', [surname, email]);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name.last -> PostgreSQL
    await fastify.pg.query('update lanes set taken = true where lane = $1', [lane]);
    await fastify.redis.set(`lane:${lane}`, email, 'EX', 900);
    await fastify.redis.set(`swimmer:${lane}`, email);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
  });
};

export function lanes(app: FastifyInstance): void {
  app.put<{ Body: Registration }>('/registrations', async (request) => {
    await request.server.mongo.db.collection('swimmers').insertOne({ email: request.body.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB
    await request.server.prisma.lane.update({ where: { id: 1 }, data: { lane: request.body.lane } });
    await app.knex('swimmers').insert({ email: request.body.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Knex
  });
}
