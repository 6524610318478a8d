// A broker's accounts: commands, events and their handlers.
//- src/clients/dto.ts
export class OpenAccountDto {
  fullName!: string;
  email!: string;
  taxId!: string;
  riskLevel!: 'low' | 'high';
}
export class OpenAccountCommand {
  constructor(
    readonly dto: OpenAccountDto,
    readonly branch: string,
  ) {}
}
export class AccountOpened {
  constructor(
    readonly accountId: string,
    readonly email: string,
  ) {}
}
//- src/clients/open-account.handler.ts
import { Logger } from '@nestjs/common';
import { CommandHandler, EventBus, EventsHandler, type ICommandHandler, type IEventHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Account } from './account.entity.ts';
import { AccountOpened, OpenAccountCommand } from './dto.ts';

@CommandHandler(OpenAccountCommand)
export class OpenAccountHandler implements ICommandHandler<OpenAccountCommand> {
  private readonly logger = new Logger(OpenAccountHandler.name);
  constructor(
    @InjectRepository(Account) private readonly accounts: Repository<Account>,
    private readonly events: EventBus,
  ) {}

  async execute(command: OpenAccountCommand): Promise<string> {
    const { dto, branch } = command;
    this.logger.log(`opening at ${branch} with risk ${dto.riskLevel}`);
    this.logger.debug(dto);
//  ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.government_id, user.name -> Nest Logger
    this.logger.debug(JSON.stringify(command));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.government_id, user.name -> Nest Logger
    const account = await this.accounts.save({ fullName: dto.fullName, email: dto.email, taxId: dto.taxId });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.government_id, user.name -> database through TypeORM
    this.events.publish(new AccountOpened(account.id, dto.email));
    return account.id;
  }
}

@EventsHandler(AccountOpened)
export class AccountOpenedHandler implements IEventHandler<AccountOpened> {
  private readonly logger = new Logger(AccountOpenedHandler.name);
  handle(event: AccountOpened) {
    this.logger.log(`opened ${event.accountId}`);
    this.logger.log(`welcome mail to ${event.email}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Nest Logger
  }
}
//- src/clients/account.entity.ts
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Account {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
  @Column() taxId!: string;
}
//- src/clients/clients.controller.ts
import { Body, Controller, Logger, Post } from '@nestjs/common';
import type { CommandBus } from '@nestjs/cqrs';
import { OpenAccountCommand, type OpenAccountDto } from './dto.ts';

@Controller('clients')
export class ClientsController {
  private readonly logger = new Logger('clients');
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async open(@Body() body: OpenAccountDto) {
    this.logger.verbose({ body });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.government_id, user.name -> Nest Logger
    this.logger.verbose(`risk ${body.riskLevel}`);
    return this.commands.execute<OpenAccountCommand, string>(new OpenAccountCommand(body, 'north'));
  }
}
