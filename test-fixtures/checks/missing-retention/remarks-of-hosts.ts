// Who lets rooms is no machine, and the last word of a class says how it is kept.
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

@Entity('patients')
export class PatientModel {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() patientId: string;
  @Column() note: string;
}

@Entity('hosts')
export class Host {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() email: string;
  @Column() notes: string;
}

@Entity('api_keys')
export class ApiKey {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() userId: string;
  @Column() note: string;
}

export class Desk {
  constructor(
    private readonly patients: Repository<PatientModel>,
    private readonly hosts: Repository<Host>,
    private readonly keys: Repository<ApiKey>,
  ) {}

  async note(patientId: string, userId: string, note: string): Promise<void> {
    await this.patients.save({ patientId, note });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private -> database through TypeORM
    await this.hosts.update({ id: userId }, { notes: note });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private -> database through TypeORM
    await this.keys.save({ userId, note });
  }
}
