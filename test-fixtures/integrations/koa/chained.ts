// Routers that are put together in one expression: what a method gives back is still the router.
import Router from '@koa/router';

export const tanks = new Router()
  .prefix('/tanks')
  .get('/', async (ctx) => {
    ctx.body = [];
  })
  .post('/keepers', async (ctx) => {
    console.log('asked by', ctx.ip);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    console.log('asked for', ctx.path);
  });
