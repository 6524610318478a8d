// Who asks, by the servers of Bun and Deno.
const server = Bun.serve({
  port: 3000,
  fetch(request, self) {
    const from = self.requestIP(request);
    console.log('asked', from?.port);
    console.log('asked', from?.address);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    console.log('asked', from);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    return new Response('hello');
  },
});
console.log('listening', server.url);

Deno.serve((_request, info) => {
  if (info.remoteAddr.transport === 'tcp') console.log('asked', info.remoteAddr.hostname);
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log('asked over', info.remoteAddr.transport);
  return new Response('hello');
});
