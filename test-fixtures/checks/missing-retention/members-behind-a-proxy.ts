// A club's members: services write through a class that hands everything on to what a token injects; the class behind the
// token declares none of the writes, it inherits them from a base for all models. The base ends some records by itself.
//- src/store/base.ts
import { addDays } from 'date-fns';
import type { FilterQuery, Model, UpdateQuery } from 'mongoose';

export class BaseStore<TRow> {
  constructor(protected readonly rows: Model<TRow>) {}

  private endOf(model: string): Date | null {
    switch (model) {
      case 'Visit':
        return addDays(new Date(), 30);
      case 'Notice':
        return addDays(new Date(), 90);
      default:
        return null;
    }
  }

  async create(data: FilterQuery<TRow>): Promise<TRow> {
    const expireAt = this.endOf(this.rows.modelName);
    if (expireAt) {
      data = { ...data, expireAt };
    }
    const row = new this.rows(data);
    return (await row.save()) as unknown as TRow;
  }

  async update(query: FilterQuery<TRow>, body: UpdateQuery<TRow>): Promise<void> {
    await this.rows.updateMany(query, body, { multi: true });
  }

  async remove(query: FilterQuery<TRow>): Promise<void> {
    await this.rows.deleteMany(query);
  }
}

//- src/store/member.schema.ts
import { model, Schema } from 'mongoose';

export interface MemberRow {
  firstName: string;
  email: string;
  password: string;
  belt: string;
}

const memberSchema = new Schema<MemberRow>({ firstName: String, email: String, password: String, belt: String });
export const Member = model<MemberRow>('Member', memberSchema);

//- src/store/visit.schema.ts
import { model, Schema } from 'mongoose';

export interface VisitRow {
  email: string;
  hall: string;
  expireAt: Date;
}

const visitSchema = new Schema<VisitRow>({ email: String, hall: String, expireAt: Date });
visitSchema.index({ expireAt: 1 }, { expireAfterSeconds: 0 });
export const Visit = model<VisitRow>('Visit', visitSchema);

//- src/store/parent.schema.ts
import { model, Schema } from 'mongoose';

export interface ParentRow {
  phone: string;
  email: string;
  hall: string;
}

const parentSchema = new Schema<ParentRow>({ phone: String, email: String, hall: String });
export const Parent = model<ParentRow>('Parent', parentSchema);

//- src/store/members.port.ts
import type { MemberRow } from './member.schema.ts';

export interface Writes {
  create(data: any): Promise<MemberRow>;
  update(query: any, body: any): Promise<void>;
  remove(query: any): Promise<void>;
}

export interface MembersPort extends Writes {
  byEmail(email: string): Promise<MemberRow | null>;
}

//- src/store/mongo-members.ts
import { BaseStore } from './base.ts';
import { Member, type MemberRow } from './member.schema.ts';
import type { MembersPort } from './members.port.ts';

export class MongoMembers extends BaseStore<MemberRow> implements MembersPort {
  constructor() {
    super(Member);
  }

  async byEmail(email: string): Promise<MemberRow | null> {
    return this.rows.findOne({ email });
  }
}

//- src/store/visits.ts
import { BaseStore } from './base.ts';
import { Visit, type VisitRow } from './visit.schema.ts';

export class Visits extends BaseStore<VisitRow> {
  constructor() {
    super(Visit);
  }
}

//- src/store/parents.ts
import { BaseStore } from './base.ts';
import { Parent, type ParentRow } from './parent.schema.ts';

export class Parents extends BaseStore<ParentRow> {
  constructor() {
    super(Parent);
  }
}

//- src/store/members.ts
import { Inject } from '@nestjs/common';
import type { MemberRow } from './member.schema.ts';
import type { MembersPort } from './members.port.ts';

export class Members implements MembersPort {
  constructor(@Inject('MEMBERS') private readonly members: MembersPort) {}

  byEmail(email: string): Promise<MemberRow | null> {
    return this.members.byEmail(email);
  }

  create(data: any): Promise<MemberRow> {
    return this.members.create(data);
  }

  update(query: any, body: any): Promise<void> {
    return this.members.update(query, body);
  }

  remove(query: any): Promise<void> {
    return this.members.remove(query);
  }
}

//- src/join.ts
import { Injectable } from '@nestjs/common';
import { hash } from 'bcrypt';
import { Members } from './store/members.ts';
import { Parents } from './store/parents.ts';
import { Visits } from './store/visits.ts';

export interface JoinForm {
  firstName: string;
  email: string;
  password: string;
  belt: string;
}

@Injectable()
export class Join {
  constructor(
    private readonly members: Members,
    private readonly visits: Visits,
    private readonly parents: Parents,
  ) {}

  async join(form: JoinForm): Promise<void> {
    await this.members.create({
//        ^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name.first -> MongoDB through Mongoose
      email: form.email,
      firstName: form.firstName,
      password: await hash(form.password, 10),
    });
  }

  async move(memberId: string, form: JoinForm): Promise<void> {
    await this.members.update({ _id: memberId }, { $set: { email: form.email } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
  }

  async promote(memberId: string, form: JoinForm): Promise<void> {
    await this.members.update({ _id: memberId }, { $set: { belt: form.belt } });
    await this.members.remove({ email: form.email });
  }

  async enter(form: JoinForm, hall: string): Promise<void> {
    await this.visits.create({ email: form.email, hall });
  }

  async invite(form: JoinForm, phone: string, hall: string): Promise<void> {
    await this.parents.create({ email: form.email, phone, hall });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> MongoDB through Mongoose
    await this.parents.create({ hall });
  }
}
