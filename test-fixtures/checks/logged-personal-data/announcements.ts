// What is emitted under a name arrives at the handlers of that name, in other files too.
//- src/bus.ts
import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

//- src/signUp.ts
import { bus } from './bus.ts';

export function signedUp(runner: { id: string; email: string }): void {
  bus.emit('runner.signed-up', runner.email, 'spring race');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  bus.emit('runner.signed-up', runner.id, 'spring race');
  bus.emit('runner.left', runner.email);
}

//- src/listeners.ts
import { bus } from './bus.ts';

bus.on('runner.signed-up', (value, race) => {
  console.log('signed up', value, race);
});
bus.on('runner.left', () => {
  console.log('one runner less');
});

//- src/results.ts
import { Injectable } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

@Injectable()
export class Results {
  constructor(private readonly events: EventEmitter2) {}

  enter(runner: { phone: string; seconds: number }): void {
    this.events.emit('result.entered', { reach: runner.phone });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
    this.events.emit('result.ranked', { reach: runner.phone, seconds: runner.seconds });
  }
}

@Injectable()
export class Announcer {
  @OnEvent('result.entered')
  entered(payload: Record<string, unknown>): void {
    console.log('entered', payload['reach']);
  }

  @OnEvent('result.ranked')
  ranked(payload: { seconds: number }): void {
    console.log('ranked', payload.seconds);
  }
}
