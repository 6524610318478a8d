// Two applications share a logger, and only one of them leaves anything out.
//- src/api.module.ts
import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';

@Module({ imports: [LoggerModule.forRoot({ pinoHttp: { redact: ['email', '*.email'] } })] })
export class ApiModule {}

//- src/worker.module.ts
import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';

@Module({ imports: [LoggerModule.forRoot({ pinoHttp: { level: 'info' } })] })
export class WorkerModule {}

//- src/reminders.ts
import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';

@Injectable()
export class Reminders {
  constructor(private readonly logger: PinoLogger) {}

  remind(guest: { id: string; email: string }): void {
    this.logger.info({ email: guest.email }, 'reminded');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
    this.logger.info({ id: guest.id }, 'reminded');
  }
}
