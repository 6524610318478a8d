// Human resources: NestJS with modules, providers, a TypeORM entity, an interceptor and a facade behind an interface.
//- src/employees/employee.entity.ts
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Employee {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  firstName!: string;

  @Column()
  workEmail!: string;

  @Column({ nullable: true })
  socialSecurityNumber!: string;

  @Column()
  departmentId!: string;

  @CreateDateColumn()
  createdAt!: Date;
}
//- src/employees/dto/create-employee.dto.ts
import { IsEmail, IsString } from 'class-validator';

export class CreateEmployeeDto {
  @IsString()
  firstName!: string;

  @IsEmail()
  workEmail!: string;

  @IsString()
  socialSecurityNumber!: string;

  @IsString()
  departmentId!: string;
}
//- src/employees/employees.service.ts
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { MAILER, type Mailer } from '../mail/mailer.interface.ts';
import type { CreateEmployeeDto } from './dto/create-employee.dto.ts';
import { Employee } from './employee.entity.ts';
import { EmployeesRepository } from './employees.repository.ts';

@Injectable()
export class EmployeesService {
  private readonly logger = new Logger(EmployeesService.name);

  constructor(
    @InjectRepository(Employee) private readonly employees: Repository<Employee>,
    private readonly custom: EmployeesRepository,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  async create(dto: CreateEmployeeDto): Promise<Employee> {
    this.logger.log(`creating an employee in ${dto.departmentId}`);
    const employee = await this.employees.save(dto);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.government_id.national_identification_number, user.name.first -> database through TypeORM
    this.logger.log(`created ${employee.id}`);
    this.logger.debug(employee);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.government_id.national_identification_number, user.name.first -> Nest Logger
    await this.mailer.send('welcome', { to: employee.workEmail, name: employee.firstName });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name.first -> SendGrid
    await this.mailer.send('new-starter', { to: 'hr@company.example', name: employee.departmentId });
    return employee;
  }

  async rename(id: string, firstName: string): Promise<void> {
    await this.employees.update(id, { firstName });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name.first -> database through TypeORM
    await this.employees.update(id, { departmentId: 'archive' });
    await this.employees.delete(id);
    await this.custom.touch(id);
  }

  async exportAll(): Promise<void> {
    for (const employee of await this.custom.active()) {
      this.logger.verbose(`exported ${employee.workEmail}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Nest Logger
      this.logger.verbose(`exported ${employee.departmentId}`);
    }
  }
}
//- src/employees/employees.repository.ts
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Employee } from './employee.entity.ts';

@Injectable()
export class EmployeesRepository {
  constructor(private readonly source: DataSource) {}

  active(): Promise<Employee[]> {
    return this.source.getRepository(Employee).find();
  }

  async touch(id: string): Promise<void> {
    await this.source.getRepository(Employee).update(id, { createdAt: new Date() });
  }
}
//- src/mail/mailer.interface.ts
export const MAILER = Symbol('MAILER');
export interface Mail {
  to: string;
  [key: string]: unknown;
}
export interface Mailer {
  send(template: string, mail: Mail): Promise<void>;
}
//- src/mail/sendgrid.mailer.ts
import { Injectable } from '@nestjs/common';
import sendgrid from '@sendgrid/mail';
import type { Mail, Mailer } from './mailer.interface.ts';

@Injectable()
export class SendgridMailer implements Mailer {
  async send(template: string, { to, ...variables }: Mail): Promise<void> {
    await sendgrid.send({ to, from: 'hr@company.example', templateId: template, dynamicTemplateData: variables });
  }
}
//- src/mail/mail.module.ts
import { Module } from '@nestjs/common';
import { MAILER } from './mailer.interface.ts';
import { SendgridMailer } from './sendgrid.mailer.ts';

@Module({ providers: [{ provide: MAILER, useClass: SendgridMailer }], exports: [MAILER] })
export class MailModule {}
//- src/employees/employees.controller.ts
import { Body, Controller, Ip, Logger, Param, Post, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CreateEmployeeDto } from './dto/create-employee.dto.ts';
import { EmployeesService } from './employees.service.ts';

@Controller('employees')
export class EmployeesController {
  private readonly logger = new Logger('employees');

  constructor(private readonly service: EmployeesService) {}

  @Post()
  async create(@Body() dto: CreateEmployeeDto, @Ip() ip: string, @Req() request: Request) {
    this.logger.log({ route: request.url, department: dto.departmentId });
    this.logger.warn(`call from ${ip}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> Nest Logger
    const { socialSecurityNumber, workEmail, firstName, ...safe } = dto;
    this.logger.log(safe);
    this.logger.log({ ...dto, socialSecurityNumber: '[redacted]' });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> Nest Logger
    return this.service.create(dto);
  }

  @Put(':id/name')
  rename(@Param('id') id: string, @Body('firstName') firstName: string) {
    this.logger.log(`rename ${id}`);
    this.logger.log(`rename to ${firstName}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> Nest Logger
    return this.service.rename(id, firstName);
  }
}
