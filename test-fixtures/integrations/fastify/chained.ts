// An application that is put together in one expression: what a method gives back is still the application.
import Fastify from 'fastify';

export const glasses = Fastify()
  .addHook('onRequest', async (request) => {
    console.log('from', request.ip);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  })
  .get('/frames', async (request) => {
    console.log('frames for', request.ip, request.url);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    return [];
  })
  .get('/opening-hours', async (request) => {
    console.log('hours', request.id);
  });
