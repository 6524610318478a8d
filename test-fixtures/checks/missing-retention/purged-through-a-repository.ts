// Applications for flats: what a repository is declared to hold says what a job removes through it.
import { CreateDateColumn, Column, Entity, LessThan, PrimaryGeneratedColumn, type Repository } from 'typeorm';

@Entity('flat_applications')
export class FlatApplication {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  email!: string;

  @CreateDateColumn()
  createdAt!: Date;
}

@Entity('flat_viewings')
export class FlatViewing {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  email!: string;

  @Column()
  rooms!: number;
}

export class Applications {
  constructor(
    private readonly pending: Repository<FlatApplication>,
    private readonly shown: Repository<FlatViewing>,
  ) {}

  async apply(email: string): Promise<void> {
    await this.pending.insert({ email });
    await this.shown.insert({ email, rooms: 3 });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
}

export class Nightly {
  constructor(
    private readonly left: Repository<FlatApplication>,
    private readonly viewings: Repository<FlatViewing>,
  ) {}

  async purge(): Promise<void> {
    await this.left.delete({ createdAt: LessThan(new Date(Date.now() - 1_209_600_000)) });
  }

  async withdraw(id: string): Promise<void> {
    await this.viewings.delete({ id });
  }
}
