//- main.ts
// The logger of NestJS in an application whose logs pino writes.
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Logger, LoggerModule } from 'nestjs-pino';

const hidden = ['email', 'fullName'];

@Module({
  imports: [
    LoggerModule.forRoot({
      pinoHttp: { redact: { paths: [...hidden, ...hidden.map((field) => `*.${field}`)] } },
    }),
  ],
})
class AppModule {}

export async function start(): Promise<void> {
  const app = await NestFactory.create(AppModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  await app.listen(3000);
}

//- rehearsals.ts
import { Injectable, Logger } from '@nestjs/common';

interface Musician {
  id: string;
  email: string;
  fullName: string;
  phone: string;
}

@Injectable()
export class Rehearsals {
  private readonly logger = new Logger(Rehearsals.name);

  invite(musician: Musician): void {
    this.logger.debug({ email: musician.email });
    this.logger.debug({ musician: { email: musician.email, fullName: musician.fullName } });
    this.logger.debug({ musician: { phone: musician.phone } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Nest Logger
    this.logger.log(`invited ${musician.email}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Nest Logger
  }
}
