// The logger of nestjs-pino in a service.
import { Injectable } from '@nestjs/common';
import { Logger, PinoLogger } from 'nestjs-pino';

@Injectable()
export class Membership {
  constructor(
    private readonly logger: PinoLogger,
    private readonly plain: Logger,
  ) {}
  joined(member: { id: string; email: string }): void {
    this.logger.info({ member: member.id }, 'joined');
    this.logger.info({ email: member.email }, 'joined');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
    this.logger.assign({ email: member.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
    this.plain.log(`welcome ${member.email}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  }
}
