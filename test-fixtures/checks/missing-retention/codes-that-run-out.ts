// A rowing club: a code that somebody signs in with is a credential, and the column that says when it runs out says nothing of the row.
//- src/entities.ts
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class User {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ nullable: true }) code?: string;
  @Column({ nullable: true }) codeExpireAt?: Date;
}

@Entity()
export class Coupon {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() code: string;
  @Column() codeExpiresAt: Date;
}

@Entity()
export class Boat {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() code: string;
  @Column() builtAt: Date;
}

//- src/codes.ts
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

export function generateNumericCode(length = 6): string {
  let code = '';
  for (let i = 0; i < length; i += 1) code += letters[Math.floor(Math.random() * letters.length)];
  return code;
}

//- src/sign-in.ts
import type { EntityRepository } from '@mikro-orm/core';
import type { Repository } from 'typeorm';
import { generateNumericCode } from './codes';
import type { Boat, Coupon, User } from './entities';

const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

export class SignIn {
  constructor(
    private readonly users: Repository<User>,
    private readonly rowers: EntityRepository<User>,
    private readonly coupons: Repository<Coupon>,
    private readonly boats: Repository<Boat>,
  ) {}

  async ask(id: string): Promise<void> {
    const code = generateNumericCode();
    const codeExpireAt = inMinutes(10);
    await this.users.update(id, { code, codeExpireAt });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through TypeORM
    await this.rowers.nativeUpdate({ id }, { code, codeExpireAt });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through MikroORM
  }

  async verify(id: string): Promise<void> {
    const verification = generateNumericCode(8);
    await this.users.update(id, { code: verification, codeExpireAt: inMinutes(30) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through TypeORM
  }

  async done(id: string): Promise<void> {
    await this.users.update(id, { code: undefined, codeExpireAt: undefined });
  }

  // What is given to anybody, and what a boat is called by.
  async give(id: string): Promise<void> {
    await this.coupons.update(id, { code: generateNumericCode(), codeExpiresAt: inMinutes(60) });
    await this.boats.update(id, { code: generateNumericCode(), builtAt: new Date() });
  }
}
