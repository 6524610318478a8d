// Subscriptions of an orchestra, with the logger of NestJS.
import { ConsoleLogger, Injectable, Logger } from '@nestjs/common';

interface Subscriber {
  id: string;
  email: string;
  fullName: string;
}

@Injectable()
export class Subscriptions {
  private readonly logger = new Logger(Subscriptions.name);

  renew(subscriber: Subscriber): void {
    this.logger.log(`renewed ${subscriber.id}`);
    this.logger.log(`renewed ${subscriber.email}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Nest Logger
    this.logger.verbose({ name: subscriber.fullName });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Nest Logger
    Logger.warn(subscriber.email, 'Subscriptions');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Nest Logger
    Logger.warn('no seats left', 'Subscriptions');
  }
}

export const loud = new ConsoleLogger();
export function cancelled(subscriber: Subscriber): void {
  loud.error('cancelled', subscriber.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Nest Logger
  loud.error('cancelled', subscriber.id);
}
