// Energy supplier: Nest microservice over Kafka, Mongoose schemas with and without TTL, consent in a guard.
//- src/contracts/contract.schema.ts
import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { HydratedDocument } from 'mongoose';

@Schema({ timestamps: true })
export class Contract {
  @Prop({ required: true }) customerName!: string;
  @Prop({ required: true }) customerEmail!: string;
  @Prop() bankAccount!: string;
  @Prop() tariff!: string;
  @Prop() meterId!: string;
}
export type ContractDocument = HydratedDocument<Contract>;
export const ContractSchema = SchemaFactory.createForClass(Contract);

@Schema()
export class MoveNotice {
  @Prop() customerName!: string;
  @Prop() newAddress!: string;
  @Prop() contractId!: string;
  @Prop({ type: Date, expires: '90d', default: Date.now }) receivedAt!: Date;
}
export const MoveNoticeSchema = SchemaFactory.createForClass(MoveNotice);

@Schema()
export class CallbackRequest {
  @Prop() phoneNumber!: string;
  @Prop() topic!: string;
  @Prop() requestedAt!: Date;
}
export const CallbackRequestSchema = SchemaFactory.createForClass(CallbackRequest);
CallbackRequestSchema.index({ requestedAt: 1 }, { expireAfterSeconds: 60 * 60 * 24 * 14 });

@Schema()
export class Reading {
  @Prop() meterId!: string;
  @Prop() kwh!: number;
  @Prop() at!: Date;
}
export const ReadingSchema = SchemaFactory.createForClass(Reading);
//- src/contracts/events.ts
export class ContractSigned {
  constructor(
    readonly contractId: string,
    readonly customerName: string,
    readonly customerEmail: string,
    readonly tariff: string,
  ) {}
}
export interface ReadingArrived {
  meterId: string;
  kwh: number;
  at: string;
}
export interface CustomerMoved {
  contractId: string;
  customerName: string;
  newAddress: string;
}
export interface CallbackWanted {
  phoneNumber: string;
  topic: string;
}
//- src/contracts/contracts.service.ts
import { Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { CallbackRequest, Contract, type ContractDocument, MoveNotice, Reading } from './contract.schema.ts';
import type { CallbackWanted, ContractSigned, CustomerMoved, ReadingArrived } from './events.ts';

@Injectable()
export class ContractsService {
  private readonly logger = new Logger(ContractsService.name);
  constructor(
    @InjectModel(Contract.name) private readonly contracts: Model<ContractDocument>,
    @InjectModel(MoveNotice.name) private readonly moves: Model<MoveNotice>,
    @InjectModel(CallbackRequest.name) private readonly callbacks: Model<CallbackRequest>,
    @InjectModel(Reading.name) private readonly readings: Model<Reading>,
  ) {}

  async signed(event: ContractSigned, bankAccount: string) {
    const created = await this.contracts.create({ customerName: event.customerName, customerEmail: event.customerEmail, tariff: event.tariff, bankAccount });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.financial.bank_account, user.name -> MongoDB through Mongoose
    this.logger.log(`contract ${created.id} on ${event.tariff}`);
    return created;
  }

  async moved(event: CustomerMoved) {
    await this.moves.create({ ...event, receivedAt: new Date() });
    await this.contracts.updateOne({ _id: event.contractId }, { $set: { customerName: event.customerName } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> MongoDB through Mongoose
    this.logger.verbose(`${event.customerName} moved`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Nest Logger
  }

  async callback(event: CallbackWanted) {
    const request = new this.callbacks({ ...event, requestedAt: new Date() });
    await request.save();
    this.logger.verbose(`callback about ${event.topic}`);
  }

  async reading(event: ReadingArrived) {
    await this.readings.insertMany([{ meterId: event.meterId, kwh: event.kwh, at: new Date(event.at) }]);
  }

  async find(id: string) {
    return this.contracts.findById(id).lean().orFail();
  }

  async erase(id: string) {
    const { deletedCount } = await this.contracts.deleteOne({ _id: id });
    this.logger.log(`erased ${deletedCount}`);
  }
}
//- src/contracts/contracts.controller.ts
import { Controller, Logger, UseGuards } from '@nestjs/common';
import { Ctx, EventPattern, type KafkaContext, MessagePattern, Payload } from '@nestjs/microservices';
import { AnalyticsService } from '../analytics/analytics.service.ts';
import { ContractsService } from './contracts.service.ts';
import type { CallbackWanted, ContractSigned, CustomerMoved, ReadingArrived } from './events.ts';

@Controller()
export class ContractsController {
  private readonly logger = new Logger(ContractsController.name);
  constructor(
    private readonly contracts: ContractsService,
    private readonly analytics: AnalyticsService,
  ) {}

  @EventPattern('contract.signed')
  async onSigned(@Payload() message: ContractSigned & { bankAccount: string }, @Ctx() context: KafkaContext) {
    this.logger.debug(`offset ${context.getMessage().offset} of ${context.getTopic()}`);
    this.logger.debug({ message });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.financial.bank_account, user.name -> Nest Logger
    await this.contracts.signed(message, message.bankAccount);
    await this.analytics.contractSigned(message);
  }

  @EventPattern('customer.moved')
  onMoved(@Payload() message: CustomerMoved) {
    this.logger.log(`new address for ${message.contractId}`);
    return this.contracts.moved(message);
  }

  @EventPattern('callback.wanted')
  onCallback(@Payload() { phoneNumber, topic }: CallbackWanted) {
    this.logger.log(`callback ${phoneNumber.slice(0, 3)}*** about ${topic}`);
    return this.contracts.callback({ phoneNumber, topic });
  }

  @EventPattern('reading.arrived')
  onReading(@Payload() message: ReadingArrived) {
    this.logger.verbose(message);
    return this.contracts.reading(message);
  }

  @MessagePattern('contract.get')
  async get(@Payload() { id }: { id: string }) {
    const contract = await this.contracts.find(id);
    this.logger.log(`read by meter ${contract.meterId}`);
    this.logger.log(`read: ${contract.customerName}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Nest Logger
    return contract;
  }
}
//- src/analytics/analytics.service.ts
import { Injectable } from '@nestjs/common';
import Analytics from 'analytics-node';
import { ConsentService } from '../consent/consent.service.ts';
import type { ContractSigned } from '../contracts/events.ts';

@Injectable()
export class AnalyticsService {
  private readonly client = new Analytics(process.env.SEGMENT_KEY ?? '');
  constructor(private readonly consent: ConsentService) {}

  async contractSigned(event: ContractSigned): Promise<void> {
    this.client.track({ userId: event.contractId, event: 'signed', properties: { tariff: event.tariff } });
    this.client.identify({ userId: event.contractId, traits: { email: event.customerEmail } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Segment
    if (!(await this.consent.isGranted(event.contractId, 'analytics'))) return;
    this.client.identify({ userId: event.contractId, traits: { name: event.customerName } });
  }

  async marketing(event: ContractSigned): Promise<void> {
    if (this.consent.isGranted(event.contractId, 'marketing')) {
      this.client.track({ userId: event.contractId, event: 'offer', properties: { email: event.customerEmail } });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Segment
    }
  }
}
//- src/consent/consent.service.ts
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';

export interface ConsentRecord {
  subjectId: string;
  purpose: 'analytics' | 'marketing';
  grantedAt?: Date;
  withdrawnAt?: Date;
}

@Injectable()
export class ConsentService {
  constructor(@InjectModel('Consent') private readonly records: Model<ConsentRecord>) {}

  async isGranted(subjectId: string, purpose: ConsentRecord['purpose']): Promise<boolean> {
    const record = await this.records.findOne({ subjectId, purpose }).lean();
    return Boolean(record?.grantedAt) && !record?.withdrawnAt;
  }
}
