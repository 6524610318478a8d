// A bicycle workshop: a repair is given the records that it belongs to, and writes of them no more than their keys.
//- src/entities.ts
import { Column, Entity, ManyToOne, OneToMany, OneToOne, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Rider {
  @PrimaryGeneratedColumn() id: number;
  @Column() fullName: string;
  @Column() emailAddress: string;
}

@Entity()
export class Handover {
  @PrimaryGeneratedColumn() id: number;
  @Column() receivedByName: string;
  @Column() receiverPhone: string;
  @ManyToOne(() => Repair, { cascade: ['remove'] }) repair: Repair;
}

@Entity()
export class Repair {
  @PrimaryGeneratedColumn() id: number;
  @Column() frameNumber: string;
  @Column() callbackPhone: string;
  @ManyToOne(() => Rider) rider: Rider;
  @OneToMany(() => Handover, (handover) => handover.repair, { cascade: ['insert', 'update'] }) handovers: Handover[];
  @OneToOne(() => Rider, { cascade: true, nullable: true }) courier: Rider;
}

//- src/repairs.ts
import type { Repository } from 'typeorm';
import { Handover, type Repair, Rider } from './entities';

export class Repairs {
  constructor(
    private readonly repairs: Repository<Repair>,
    private readonly riders: Repository<Rider>,
    private readonly handovers: Repository<Handover>,
  ) {}

  async take(riderId: number, frameNumber: string) {
    const rider = await this.riders.findOneByOrFail({ id: riderId });
    const repair = this.repairs.create({ frameNumber, rider });
    await this.repairs.save(repair);
    await this.repairs.save({ frameNumber, rider });
    await this.repairs.insert({ frameNumber, rider });
  }

  async giveTo(id: number, riderId: number) {
    const repair = await this.repairs.findOneByOrFail({ id });
    repair.rider = await this.riders.findOneByOrFail({ id: riderId });
    await this.repairs.save(repair);
  }

  async hand(repair: Repair, rider: Rider) {
    repair.rider = rider;
    repair.courier = rider;
    repair.frameNumber = repair.frameNumber.trim();
    await this.repairs.update(repair.id, { rider });
  }

  async callBack(id: number, rider: Rider, callbackPhone: string) {
    const repair = await this.repairs.findOneByOrFail({ id });
    repair.rider = rider;
    repair.callbackPhone = callbackPhone;
    await this.repairs.save(repair);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through TypeORM
  }

  async handOver(id: number, receivedByName: string, receiverPhone: string) {
    const repair = await this.repairs.findOneByOrFail({ id });
    const handover = new Handover();
    handover.receivedByName = receivedByName;
    handover.receiverPhone = receiverPhone;
    repair.handovers = [handover];
    await this.repairs.save(repair);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through TypeORM
  }

  async handOverAlone(repair: Repair, receiverPhone: string) {
    await this.handovers.save({ repair, receiverPhone });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through TypeORM
  }

  async noteOnly(repair: Repair) {
    const handover = new Handover();
    handover.repair = repair;
    await this.handovers.insert({ repair });
  }

  async bring(frameNumber: string, fullName: string, emailAddress: string) {
    await this.repairs.save({ frameNumber, courier: { fullName, emailAddress } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through TypeORM
    await this.repairs.save({ frameNumber, rider: { fullName, emailAddress } });
  }

  async enrol(emailAddress: string) {
    const rider = new Rider();
    rider.emailAddress = emailAddress;
    await this.riders.save(rider);
//        ^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through TypeORM
  }
}

//- src/intake.ts
// Records that a repair is related to, made from what a form sends.
import type { Repository } from 'typeorm';
import { Column, Entity, OneToMany, OneToOne, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Witness {
  @PrimaryGeneratedColumn() id: number;
  @Column() mobilePhone: string;
}

@Entity()
export class Claim {
  @PrimaryGeneratedColumn() id: number;
  @Column() policeReport: string;
  @OneToMany(() => Witness, (witness) => witness.id, { cascade: ['insert'] }) witnesses: Witness[];
  @OneToOne(() => Witness, { cascade: ['update'] }) reporter: Witness;
}

interface WitnessForm {
  mobilePhone: string;
}
interface ClaimForm {
  policeReport: string;
  witnesses: WitnessForm[];
  reporter: WitnessForm;
}

export class Intake {
  constructor(
    private readonly claims: Repository<Claim>,
    private readonly witnesses: Repository<Witness>,
  ) {}

  async open(form: ClaimForm) {
    await this.claims.save({ policeReport: form.policeReport, witnesses: form.witnesses });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through TypeORM
    const claim = this.claims.create({ witnesses: form.witnesses.map((each) => this.witnesses.create(each)) });
    await this.claims.save(claim);
//        ^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through TypeORM
    await this.claims.save({ policeReport: form.policeReport, reporter: form.reporter });
  }

  async add(id: number, form: WitnessForm) {
    const claim = await this.claims.findOneOrFail({ where: { id }, relations: { witnesses: true } });
    claim.witnesses.push(this.witnesses.create(form));
    await this.claims.save(claim);
//        ^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through TypeORM
  }

  async attach(id: number, witnesses: Witness[]) {
    const claim = await this.claims.findOneByOrFail({ id });
    claim.witnesses = witnesses;
    await this.claims.save({ ...claim, witnesses });
  }

  async correct(id: number, mobilePhone: string) {
    const claim = await this.claims.findOneOrFail({ where: { id }, relations: { reporter: true } });
    claim.reporter.mobilePhone = mobilePhone;
    await this.claims.save(claim);
//        ^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through TypeORM
  }
}

//- src/lending.ts
import { Entity, type EntityManager, ManyToOne, PrimaryKey, Property } from '@mikro-orm/core';

@Entity()
export class Borrower {
  @PrimaryKey() id!: number;
  @Property() phoneNumber!: string;
}

@Entity()
export class Loan {
  @PrimaryKey() id!: number;
  @Property() until!: Date;
  @ManyToOne(() => Borrower) borrower!: Borrower;
  @ManyToOne({ entity: () => Borrower, cascade: [] }) guarantor!: Borrower;
}

export class Lending {
  constructor(private readonly em: EntityManager) {}

  async lend(id: number, until: Date) {
    const borrower = await this.em.findOneOrFail(Borrower, { id });
    const loan = this.em.create(Loan, { until, borrower, guarantor: borrower });
    await this.em.persistAndFlush(loan);
    loan.guarantor = borrower;
    await this.em.persistAndFlush(loan);
  }

  async lendToNew(phoneNumber: string, until: Date) {
    const borrower = new Borrower();
    borrower.phoneNumber = phoneNumber;
    const loan = new Loan();
    loan.borrower = borrower;
    loan.until = until;
    await this.em.persistAndFlush(loan);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through MikroORM
  }

  async vouch(loan: Loan, phoneNumber: string) {
    const guarantor = new Borrower();
    guarantor.phoneNumber = phoneNumber;
    loan.guarantor = guarantor;
    await this.em.persistAndFlush(loan);
  }

  async lendByForm(form: { phoneNumber: string }, until: Date) {
    const loan = new Loan();
    loan.until = until;
    loan.borrower = this.em.create(Borrower, form);
    await this.em.persistAndFlush(loan);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through MikroORM
  }
}
