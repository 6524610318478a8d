// Games played over a socket.
import { Server } from 'socket.io';

const io = new Server();

io.on('connection', (socket) => {
  console.log(socket.handshake.address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(socket.handshake.headers['user-agent']);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  console.log(socket.id.length);
});
