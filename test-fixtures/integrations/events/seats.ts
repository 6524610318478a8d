// What handlers get by the emitter's own table of events.
import { EventEmitter } from 'node:events';
import mitt from 'mitt';

interface Diner {
  firstName: string;
  email: string;
}
interface Table {
  seats: number;
}

const restaurant = new EventEmitter<{ booked: [Diner, number]; laid: [Table] }>();
restaurant.on('booked', (it) => console.log('booked', it));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
restaurant.on('booked', (_, people) => console.log('booked', people));
restaurant.on('laid', (it) => console.log('laid', it));

class Kitchen extends EventEmitter<{ served: [{ to: Diner; table: Table }] }> {}
export const kitchen = new Kitchen();
kitchen.once('served', (it) => console.log('served', it.to));
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
kitchen.once('served', (it) => console.log('served', it.table));

export const door = mitt<{ opened: Diner; closed: Table }>();
door.on('opened', (it) => console.log('opened', it));
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
door.on('closed', (it) => console.log('closed', it));
