// Property management: Nest controllers, services by injection, an interceptor that logs, TypeORM.
//- src/tenants/tenant.entity.ts
import { Column, CreateDateColumn, DeleteDateColumn, Entity, ManyToOne, OneToMany, PrimaryGeneratedColumn } from 'typeorm';

@Entity('buildings')
export class Building {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() name!: string;
  @Column() caretakerCode!: string;
  @OneToMany(() => Tenant, (tenant) => tenant.building) tenants!: Tenant[];
}

@Entity('tenants')
export class Tenant {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column({ length: 120 }) fullName!: string;
  @Column({ unique: true }) email!: string;
  @Column({ nullable: true }) phone?: string;
  @Column() iban!: string;
  @Column() unit!: string;
  @ManyToOne(() => Building) building!: Building;
  @CreateDateColumn() createdAt!: Date;
  @DeleteDateColumn() deletedAt?: Date;
}

@Entity('viewing_requests')
export class ViewingRequest {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() visitorName!: string;
  @Column() visitorPhone!: string;
  @Column() unit!: string;
  @Column({ type: 'timestamptz' }) purgeAt!: Date;
}
//- src/tenants/dto.ts
import { IsEmail, IsIBAN, IsOptional, IsPhoneNumber, IsString } from 'class-validator';

export class CreateTenantDto {
  @IsString() fullName!: string;
  @IsEmail() email!: string;
  @IsOptional() @IsPhoneNumber() phone?: string;
  @IsIBAN() iban!: string;
  @IsString() unit!: string;
}

export class RequestViewingDto {
  @IsString() visitorName!: string;
  @IsPhoneNumber() visitorPhone!: string;
  @IsString() unit!: string;
}
//- src/tenants/tenants.service.ts
import { Injectable, Logger, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Repository } from 'typeorm';
import type { CreateTenantDto, RequestViewingDto } from './dto.ts';
import { Building, Tenant, ViewingRequest } from './tenant.entity.ts';

@Injectable()
export class TenantsService {
  private readonly logger = new Logger(TenantsService.name);

  constructor(
    @InjectRepository(Tenant) private readonly tenants: Repository<Tenant>,
    @InjectRepository(ViewingRequest) private readonly viewings: Repository<ViewingRequest>,
    @InjectRepository(Building) private readonly buildings: Repository<Building>,
  ) {}

  async create(buildingId: string, dto: CreateTenantDto): Promise<Tenant> {
    const building = await this.buildings.findOneByOrFail({ id: buildingId });
    this.logger.log(`moving into ${building.name}, unit ${dto.unit}`);
    const tenant = this.tenants.create({ ...dto, building });
    await this.tenants.save(tenant);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number, user.name, user.payment -> database through TypeORM
    this.logger.log(`tenant ${tenant.id} saved`);
    return tenant;
  }

  async requestViewing(dto: RequestViewingDto): Promise<string> {
    const purgeAt = new Date();
    purgeAt.setDate(purgeAt.getDate() + 30);
    const { id } = await this.viewings.save({ ...dto, purgeAt });
    this.logger.debug(`viewing ${id} for ${dto.unit}`);
    return id;
  }

  async byId(id: string): Promise<Tenant> {
    const tenant = await this.tenants.findOneBy({ id });
    if (!tenant) throw new NotFoundException(`no tenant ${id}`);
    return tenant;
  }

  async remove(id: string): Promise<void> {
    const tenant = await this.byId(id);
    await this.tenants.softRemove(tenant);
    this.logger.warn(`removed ${tenant.fullName} of unit ${tenant.unit}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Nest Logger
  }

  async statement(id: string): Promise<{ iban: string; unit: string }> {
    const { iban, unit } = await this.byId(id);
    this.logger.verbose(`statement of unit ${unit} ends in ${iban.slice(-4)}`);
    return { iban, unit };
  }
}
//- src/notify/notify.service.ts
import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { WebClient } from '@slack/web-api';
import { firstValueFrom } from 'rxjs';
import twilio from 'twilio';
import type { Tenant } from '../tenants/tenant.entity.ts';

@Injectable()
export class NotifyService {
  private readonly sms = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
  private readonly slack = new WebClient(process.env.SLACK_TOKEN);

  constructor(private readonly http: HttpService) {}

  async leak(tenant: Tenant, floor: number): Promise<void> {
    if (tenant.phone) {
      await this.sms.messages.create({ to: tenant.phone, from: process.env.TWILIO_FROM, body: `Water is off on floor ${floor}` });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
    }
    await this.slack.chat.postMessage({ channel: 'caretakers', text: `Leak at ${tenant.building.name}, floor ${floor}` });
  }

  async overdue(tenant: Tenant, cents: number): Promise<void> {
    await this.slack.chat.postMessage({ channel: 'rent', text: `${tenant.fullName} owes ${(cents / 100).toFixed(2)} EUR` });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Slack
    await this.slack.chat.postMessage({ channel: 'rent', text: `unit ${tenant.unit} owes ${(cents / 100).toFixed(2)} EUR` });
  }

  async creditCheck(tenant: Tenant): Promise<number> {
    const { data } = await firstValueFrom(this.http.post<{ score: number }>('https://api.scorecheck.example.com/v1', { name: tenant.fullName, iban: tenant.iban }));
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.financial.bank_account, user.name -> HTTP request
    return data.score;
  }

  async toLedger(tenant: Tenant): Promise<void> {
    await firstValueFrom(this.http.put(`http://ledger.svc.cluster.local/tenants/${tenant.id}`, { name: tenant.fullName, iban: tenant.iban }));
  }
}
//- src/tenants/tenants.controller.ts
import { Body, Controller, Delete, Get, Logger, Param, Post, UseInterceptors } from '@nestjs/common';
import { BodyLogInterceptor } from '../common/body-log.interceptor.ts';
import { NotifyService } from '../notify/notify.service.ts';
import type { CreateTenantDto, RequestViewingDto } from './dto.ts';
import { TenantsService } from './tenants.service.ts';

@Controller('buildings/:building/tenants')
@UseInterceptors(BodyLogInterceptor)
export class TenantsController {
  private readonly logger = new Logger(TenantsController.name);
  constructor(
    private readonly tenants: TenantsService,
    private readonly notify: NotifyService,
  ) {}

  @Post()
  async create(@Param('building') building: string, @Body() dto: CreateTenantDto) {
    const tenant = await this.tenants.create(building, dto);
    const score = await this.notify.creditCheck(tenant);
    this.logger.log({ tenant: tenant.id, score });
    return tenant;
  }

  @Post('viewings')
  viewing(@Body() dto: RequestViewingDto) {
    this.logger.log(`viewing wanted by ${dto.visitorName}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Nest Logger
    return this.tenants.requestViewing(dto);
  }

  @Get(':id')
  async show(@Param('id') id: string) {
    const found = await this.tenants.byId(id);
    this.logger.debug('shown', JSON.stringify(found));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.financial.bank_account, user.name -> Nest Logger
    return { unit: found.unit };
  }

  @Get(':id/statement')
  async statement(@Param('id') id: string) {
    const statement = await this.tenants.statement(id);
    this.logger.debug(`account ${statement.iban}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> Nest Logger
    return statement;
  }

  @Delete(':id')
  remove(@Param('id') id: string) {
    this.logger.log(`removing ${id}`);
    return this.tenants.remove(id);
  }
}
//- src/common/body-log.interceptor.ts
import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common';
import { type Observable, tap } from 'rxjs';

@Injectable()
export class BodyLogInterceptor implements NestInterceptor {
  private readonly logger = new Logger('HTTP');
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest();
    const fields = Object.keys(request.body ?? {});
    this.logger.log(`${request.method} ${request.route.path} with ${fields.join(', ')}`);
    const started = Date.now();
    return next.handle().pipe(tap(() => this.logger.log(`took ${Date.now() - started} ms`)));
  }
}
