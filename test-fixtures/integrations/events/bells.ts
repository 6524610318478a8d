// A handler gets what is emitted under its name.
import { EventEmitter } from 'node:events';

const bells = new EventEmitter();

bells.on('rung', (value: string) => {
  console.log('rung', value);
});

export function ring(visitor: { fullName: string; door: string }): void {
  bells.emit('rung', visitor.fullName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  bells.emit('rung', visitor.door);
}
