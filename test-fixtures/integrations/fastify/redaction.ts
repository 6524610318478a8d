// Routes in plugins log with the application's logger, which leaves out what the application says.
//- src/server.ts
import Fastify from 'fastify';
import { fittings } from './fittings.ts';

const app = Fastify({ logger: { redact: { paths: ['*.birthday', 'wearer.phone', 'req.headers.cookie'] } } });
app.register(fittings, { prefix: '/fittings' });

//- src/fittings.ts
import type { FastifyInstance } from 'fastify';

interface Wearer {
  id: string;
  fullName: string;
  birthday: string;
  phone: string;
}

export async function fittings(app: FastifyInstance): Promise<void> {
  app.post<{ Body: Wearer }>('/', async (request) => {
    const { fullName, birthday, phone } = request.body;
    request.log.info({ wearer: { birthday, phone } }, 'fitted');
    app.log.info({ order: { birthday } }, 'fitted');
    request.log.info({ wearer: { fullName, phone } }, 'fitted');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Fastify log
    request.log.info({ order: { phone } }, 'fitted');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Fastify log
  });
}
