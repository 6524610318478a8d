// A housing office on NestJS and TypeORM.
//- src/applicants/applicant.entity.ts
import { Column, CreateDateColumn, DeleteDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Applicant {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  firstName!: string;

  @Column()
  lastName!: string;

  @Column()
  dateOfBirth!: string;

  @CreateDateColumn()
  createdAt!: Date;

  @DeleteDateColumn()
  deletedAt?: Date;
}

//- src/applicants/waiting-list.entity.ts
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class WaitingListEntry {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column()
  email!: string;

  @Column()
  purgeAt!: Date;
}

//- src/applicants/flat.entity.ts
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Flat {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column()
  rooms!: number;

  @Column()
  buildingName!: string;
}

//- src/applicants/applicants.service.ts
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Applicant } from './applicant.entity.ts';
import { Flat } from './flat.entity.ts';
import { WaitingListEntry } from './waiting-list.entity.ts';

interface ApplyDto {
  firstName: string;
  lastName: string;
  dateOfBirth: string;
}

@Injectable()
export class ApplicantsService {
  constructor(
    @InjectRepository(Applicant) private readonly applicants: Repository<Applicant>,
    @InjectRepository(WaitingListEntry) private readonly waiting: Repository<WaitingListEntry>,
    @InjectRepository(Flat) private readonly flats: Repository<Flat>,
  ) {}

  async apply(dto: ApplyDto): Promise<Applicant> {
    const applicant = this.applicants.create(dto);
    return this.applicants.save(applicant);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.demographic.date_of_birth, user.name.first, user.name.last -> database through TypeORM
  }

  async correct(id: string, lastName: string): Promise<void> {
    await this.applicants.update({ id }, { lastName });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name.last -> database through TypeORM
    await this.applicants.update({ id }, { deletedAt: undefined });
  }

  async wait(email: string): Promise<void> {
    const purgeAt = new Date();
    purgeAt.setMonth(purgeAt.getMonth() + 6);
    await this.waiting.save({ email, purgeAt });
  }

  async addFlat(rooms: number, buildingName: string): Promise<Flat> {
    return this.flats.save({ rooms, buildingName });
  }

  find(lastName: string): Promise<Applicant[]> {
    return this.applicants.find({ where: { lastName } });
  }

  async forget(id: string): Promise<void> {
    await this.applicants.delete(id);
  }

  async bulk(rows: ApplyDto[]): Promise<void> {
    await this.applicants.insert(rows);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.demographic.date_of_birth, user.name.first, user.name.last -> database through TypeORM
  }
}
