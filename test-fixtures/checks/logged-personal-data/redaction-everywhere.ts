// A hostel on NestJS: the logger that is injected leaves out what the module says, wherever that stands.
//- src/logging.ts
const people = ['email', 'lastName'];

export function options(service: string) {
  let paths: string[] = people.map((name) => name);
  paths.push('req.headers.authorization');
  for (let level = 1; level <= 3; level += 1) {
    paths = paths.concat(people.map((name) => '*.'.repeat(level) + name));
  }
  return { pinoHttp: { name: service, redact: { paths, censor: '[left out]' } } };
}

//- src/app.module.ts
import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { options } from './logging.ts';

@Module({ imports: [LoggerModule.forRoot(options('hostel'))] })
export class AppModule {}

//- src/guests.ts
import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import pino from 'pino';

interface Guest {
  id: string;
  email: string;
  lastName: string;
}

const own = pino();

@Injectable()
export class Guests {
  constructor(private readonly logger: PinoLogger) {}

  arrive(guest: Guest, phone: string): void {
    this.logger.assign({ guest });
    this.logger.info({ email: guest.email }, 'arrived');
    this.logger.info({ guest, phone }, 'arrived');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> pino
    this.logger.info(`${guest.email} arrived`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
    own.info({ email: guest.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  }
}
