// A food bank on TypeORM: repositories are asked for by their entity, from a source that is handed around.
//- src/entities.ts
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Fall {
  @PrimaryGeneratedColumn() id: number;
  @Column() reporterName: string;
  @Column() injury: string;
  @CreateDateColumn() createdAt: Date;
}

@Entity()
export class ShiftSwap {
  @PrimaryGeneratedColumn() id: number;
  @Column() askedBy: string;
  @CreateDateColumn() createdAt: Date;
}

@Entity()
export class Parking {
  @PrimaryGeneratedColumn() id: number;
  @Column() ownerName: string;
}

//- src/container.ts
import pino, { type Logger } from 'pino';
import { DataSource } from 'typeorm';

export interface Services {
  dataSource: DataSource;
  logger: Logger;
}

export async function createServices(): Promise<Services> {
  const dataSource = await new DataSource({ type: 'postgres' }).initialize();
  return { dataSource, logger: pino() };
}

//- src/nightly.ts
import { subMonths } from 'date-fns';
import { LessThan } from 'typeorm';
import type { Services } from './container';
import { Fall, Parking, ShiftSwap } from './entities';

abstract class Job {
  constructor(protected readonly services: Services) {}
  protected abstract execute(): Promise<void>;
}

export class Nightly extends Job {
  protected async execute(): Promise<void> {
    const swaps = this.services.dataSource.getRepository(ShiftSwap);
    await swaps.delete({ createdAt: LessThan(subMonths(new Date(), 3)) });
    const falls = await this.services.dataSource.getRepository(Fall).find({ where: { injury: 'open' } });
    for (const fall of falls) {
      this.services.logger.debug({ fall }, 'still open');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
      this.services.logger.info({ fall: fall.id }, 'still open');
    }
    const [latest] = await this.services.dataSource.getRepository(Fall).createQueryBuilder('fall').getMany();
    this.services.logger.debug({ latest }, 'the latest');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  }
}

export class Monthly extends Job {
  protected async execute(): Promise<void> {
    await this.services.dataSource.getRepository(Parking).delete({ id: 1 });
  }
}

//- src/intake.ts
import { createServices, type Services } from './container';
import { Fall, Parking, ShiftSwap } from './entities';
import { Monthly, Nightly } from './nightly';

export const createIntake = ({ dataSource }: Services) => ({
  async ask(volunteer: { name: string; email: string }): Promise<void> {
    await dataSource.getRepository(ShiftSwap).insert({ askedBy: volunteer.name });
    await dataSource.getRepository(Fall).insert({ reporterName: volunteer.name });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through TypeORM
    await dataSource.getRepository(Parking).insert({ ownerName: volunteer.name });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through TypeORM
  },
});

const services = await createServices();
export const jobs = [new Nightly(services), new Monthly(services)];
