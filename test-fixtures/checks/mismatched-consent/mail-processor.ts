//- src/mail/mail.processor.ts
// Mails by job name in a processor of Nest.
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { MailerService } from '@nestjs-modules/mailer';
import { ConsentService } from '../consent/consent.service';
import { MAIL_QUEUE, type MailJobs } from './mail.types';
@Processor(MAIL_QUEUE)
export class MailProcessor extends WorkerHost {
  private readonly logger = new Logger(MailProcessor.name);
  constructor(private readonly mailer: MailerService, private readonly consent: ConsentService) { super(); }
  async process(job: Job): Promise<void> {
    switch (job.name) {
      case 'promotion':
        return this.promotion(job.data);
      case 'receipt':
        return this.receipt(job.data as MailJobs['receipt']);
      default:
        this.logger.warn(`unknown job ${job.name}`);
    }
  }
  private async promotion({ guestId, email, code }: MailJobs['promotion']) {
    if (!(await this.consent.hasMarketingConsent(guestId))) {
      this.logger.log(`no consent of ${guestId}`);
      return;
    }
    await this.mailer.sendMail({ to: email, subject: 'Your code', text: code });
  }
  private async receipt({ guest, cents }: MailJobs['receipt']) {
    this.logger.log(`receipt over ${cents}`);
    this.logger.log(`receipt for ${guest.firstName} ${guest.lastName}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> Nest Logger
    if (this.consent.hasMarketingConsent(guest.id)) await this.mailer.sendMail({ to: guest.email, subject: 'Offers' });
//                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> e-mail through Nodemailer
  }
  @OnWorkerEvent('failed')
  onFailed(job: Job<MailJobs['receipt']>, error: Error) {
    this.logger.error(`${job.id} failed: ${error.message}`);
    this.logger.error(`mail to ${job.data.guest.email} failed`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Nest Logger
  }
}
//- src/mail/mail.types.ts
export const MAIL_QUEUE = 'mail';
export interface MailJobs {
  promotion: { guestId: string; email: string; code: string };
  receipt: { guest: { id: string; firstName: string; lastName: string; email: string }; cents: number };
}
//- src/mail/mail.service.ts
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { Queue } from 'bullmq';
import { MAIL_QUEUE, type MailJobs } from './mail.types';
@Injectable()
export class MailService {
  private readonly logger = new Logger('mail');
  constructor(@InjectQueue(MAIL_QUEUE) private readonly queue: Queue) {}
  async receipt(data: MailJobs['receipt']) {
    await this.queue.add('receipt', data, { removeOnComplete: true });
    this.logger.debug(`queued receipt ${data.cents}`);
    this.logger.debug(data);
//  ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first, user.name.last -> Nest Logger
  }
}
//- src/consent/consent.service.ts
import { Injectable } from '@nestjs/common';
import { PrismaService } from '../prisma.service';
@Injectable()
export class ConsentService {
  constructor(private readonly prisma: PrismaService) {}
  async hasMarketingConsent(guestId: string): Promise<boolean> {
    const row = await this.prisma.consent.findFirst({ where: { guestId, purpose: 'marketing', withdrawnAt: null } });
    return row !== null;
  }
}
//- src/prisma.service.ts
import { Injectable } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
@Injectable()
export class PrismaService extends PrismaClient {}
