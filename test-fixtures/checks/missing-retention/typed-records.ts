// An expiry that the record's type, the schema of its class, or the type of its document has.
//- src/records.ts
import type { Collection, Db } from 'mongodb';

interface Enquiry {
  email: string;
  expiresAt: Date;
}
interface Reply {
  email: string;
  subject: string;
}
type Expiring<T> = T & { expiresAt: Date };

export class Records {
  private readonly enquiries: Collection<Enquiry>;
  constructor(private readonly db: Db) {
    this.enquiries = db.collection<Enquiry>('enquiries');
  }
  async one(x: Enquiry): Promise<void> {
    await this.enquiries.insertOne(x);
  }
  async many(xs: Enquiry[]): Promise<void> {
    await this.enquiries.insertMany(xs);
  }
  async other(x: Expiring<Reply>): Promise<void> {
    await this.db.collection('replies').insertOne(x);
  }
  async never(x: Reply): Promise<void> {
    await this.db.collection('replies').insertOne(x);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB
  }
  async perhaps(x: Reply & { expiresAt?: Date }, y: Partial<Enquiry>): Promise<void> {
    await this.db.collection('maybe').insertOne(x);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB
    await this.db.collection('maybe').insertOne(y);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB
  }
}
//- src/callback.schema.ts
import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { HydratedDocument } from 'mongoose';

@Schema()
export class Callback {
  @Prop() phoneNumber!: string;
  @Prop() wantedAt!: Date;
}
export type CallbackDocument = HydratedDocument<Callback>;
export const CallbackSchema = SchemaFactory.createForClass(Callback);
CallbackSchema.index({ wantedAt: 1 }, { expireAfterSeconds: 60 * 60 * 24 * 14 });

@Schema()
export class Complaint {
  @Prop() phoneNumber!: string;
}
export const ComplaintSchema = SchemaFactory.createForClass(Complaint);
//- src/callbacks.ts
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Callback, type CallbackDocument, Complaint } from './callback.schema.ts';

export class Callbacks {
  constructor(
    @InjectModel(Callback.name) private readonly callbacks: Model<CallbackDocument>,
    @InjectModel(Complaint.name) private readonly complaints: Model<Complaint>,
  ) {}
  async wanted(phoneNumber: string): Promise<void> {
    await this.callbacks.create({ phoneNumber, wantedAt: new Date() });
    const made = new this.callbacks({ phoneNumber, wantedAt: new Date() });
    await made.save();
    await new this.complaints({ phoneNumber }).save();
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> MongoDB through Mongoose
  }
}
