// A server without a framework.
import { createServer } from 'node:http';

createServer((request, response) => {
  console.log(request.socket.remoteAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(request.headers['user-agent']);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  console.log(request.method);
  response.end();
});
