// Routes in plugins log with the application's logger, which leaves out what the application says.
import Fastify, { type FastifyInstance } from 'fastify';

const app = Fastify({ logger: { redact: { paths: ['*.birthday', 'wearer.phone', 'req.headers.cookie'] } } });
app.register(fittings, { prefix: '/fittings' });

interface Wearer {
  id: string;
  fullName: string;
  birthday: string;
  phone: string;
}

async function fittings(plugin: FastifyInstance): Promise<void> {
  plugin.post<{ Body: Wearer }>('/', async (request) => {
    const { fullName, birthday, phone } = request.body;
    request.log.info({ wearer: { birthday, phone } }, 'fitted');
    plugin.log.info({ order: { birthday } }, 'fitted');
    request.log.info({ wearer: { fullName, phone } }, 'fitted');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Fastify log
    request.log.info({ order: { phone } }, 'fitted');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Fastify log
  });
}
