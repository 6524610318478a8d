// What is noted of a key is what it is for; what is noted of a sailor is about them.
//- schema.prisma
/*
model HarbourKey {
  id              String  @id
  publicKey       String
  hashedKey       String
  note            String?
  createdByUserId String
}

model HarbourHook {
  id              String  @id
  webhookUrl      String
  note            String?
  createdByUserId String
}

model BerthReferralCode {
  id     String  @id
  code   String
  note   String?
  userId String
}

model PilotHost {
  id    String  @id
  name  String
  email String
  note  String?
}

model SickCertificate {
  id        String  @id
  patientId String
  notes     String?
}

model HarbourVisit {
  id     String  @id
  berth  String
  note   String?
  userId String
}
*/
//- src/harbour.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

interface NewKey {
  note?: string;
  sailorId: string;
}

export async function issue(input: NewKey, publicKey: string, hashedKey: string): Promise<void> {
  await prisma.harbourKey.create({
    data: { publicKey, hashedKey, note: input.note, createdByUserId: input.sailorId },
  });
  await prisma.harbourHook.create({
    data: { webhookUrl: publicKey, note: input.note, createdByUserId: input.sailorId },
  });
  await prisma.berthReferralCode.create({ data: { code: publicKey, note: input.note, userId: input.sailorId } });
  await prisma.harbourVisit.create({ data: { berth: 'A4', note: input.note, userId: input.sailorId } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private -> database through Prisma
}

// Hosts and certificates are people's, too, and a class of any record may be called a model.
export async function remark(id: string, note: string): Promise<void> {
  await prisma.pilotHost.update({ where: { id }, data: { note } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private -> database through Prisma
  await prisma.sickCertificate.create({ data: { patientId: id, notes: note } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private -> database through Prisma
}
//- src/records.ts
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

@Entity()
export class CrewPatientModel {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() patientId: string;
  @Column() notes: string;
}

@Entity()
export class ApiKeyModel {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() userId: string;
  @Column() note: string;
}

export class Records {
  constructor(
    private readonly patients: Repository<CrewPatientModel>,
    private readonly keys: Repository<ApiKeyModel>,
  ) {}

  async add(patientId: string, userId: string, notes: string): Promise<void> {
    await this.patients.save({ patientId, notes });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private -> database through TypeORM
    await this.keys.save({ userId, note: notes });
  }
}
