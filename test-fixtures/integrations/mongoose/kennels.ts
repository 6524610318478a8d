// Kennels: a document that was made is what it was made of.
import { Logger } from '@nestjs/common';
import type { Model } from 'mongoose';

interface Stay {
  ownerName: string;
  ownerPhone?: string;
  nights: number;
  expiresAt: Date;
}

export class Stays {
  private readonly logger = new Logger('Stays');

  constructor(
    private readonly stays: Model<Stay>,
    private readonly runs: Model<{ length: number }>,
  ) {}

  async add(input: Omit<Stay, 'expiresAt'>): Promise<number> {
    const made = await this.stays.create({ ...input, expiresAt: new Date() });
    this.logger.debug(made);
//  ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> Nest Logger
    this.logger.debug(made.nights);
    const run = await this.runs.create({ length: input.nights });
    this.logger.debug(run);
    return made.nights;
  }
}
