// A vaccination centre whose repositories are interfaces of its own; what stands behind them a container puts together.
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Patient {
  @PrimaryGeneratedColumn() id: number = 0;
  @Column() fullName: string = '';
  @Column() email: string = '';
}

@Entity()
export class Fridge {
  @PrimaryGeneratedColumn() id: number = 0;
  @Column() name: string = '';
}

/** @retention P90D */
@Entity()
export class Walkin {
  @PrimaryGeneratedColumn() id: number = 0;
  @Column() email: string = '';
}

export interface DataService<T> {
  retrieve(id: number): Promise<T>;
  list(filter?: object): Promise<T[]>;
  create(data: Partial<T> | Partial<T>[]): Promise<T>;
  update(data: Partial<T> | { selector: object; data: object }): Promise<T>;
  delete(id: number): Promise<void>;
}

export interface PatientRepository extends KeyedRepository<Patient> {
  byEmail(email: string): Promise<Patient | undefined>;
}
export interface KeyedRepository<T> {
  create(data: Partial<T>): T;
  save(record: Partial<T>): Promise<T>;
  update(id: number, changes: Partial<T>): Promise<void>;
  find(filter: Partial<T>): Promise<T[]>;
}

export interface EventEmitterService<T> {
  create(name: string, payload: T): void;
  list(): string[];
}
export interface FormValidator<T> {
  create(data: Partial<T>): void;
  update(data: Partial<T>): void;
  delete(data: Partial<T>): void;
}

export class Centre {
  constructor(
    private readonly patients: DataService<Patient>,
    private readonly fridges: DataService<Fridge>,
    private readonly walkins: DataService<Walkin>,
    private readonly register: PatientRepository,
    private readonly events: EventEmitterService<Patient>,
    private readonly validator: FormValidator<Patient>,
    private readonly drafts: DataService<{ email: string }>,
  ) {}

  async admit(fullName: string, email: string) {
    await this.patients.create({ fullName, email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through a repository
    await this.patients.update({ selector: { email }, data: { fullName } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through a repository
    await this.patients.list({ email });
    await this.walkins.create([{ email }]);
  }

  async rename(id: number, email: string) {
    const draft = this.register.create({ email });
    await this.register.save(draft);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through a repository
    await this.register.update(id, { email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through a repository
    await this.register.find({ email });
  }

  async cool(name: string) {
    await this.fridges.create({ name });
  }

  note(patient: Patient) {
    this.events.create('admitted', patient);
    this.validator.create(patient);
    this.drafts.create({ email: patient.email });
  }
}

/** Neither keeps anything by itself. */
export interface PdfService<T> {
  create(record: Partial<T>): Promise<Uint8Array>;
  list(): Promise<string[]>;
  get(id: string): Promise<Uint8Array>;
}
export interface PaymentGateway<T> {
  create(payer: Partial<T>): Promise<{ redirectTo: string }>;
  update(payer: Partial<T>): Promise<void>;
  retrieve(id: string): Promise<string>;
}

export class Desk {
  constructor(
    private readonly letters: PdfService<Patient>,
    private readonly payments: PaymentGateway<Patient>,
  ) {}

  async invite(email: string) {
    await this.letters.create({ email });
    await this.payments.create({ email });
  }
}
