// A clinic on NestJS: services log with the framework's logger.
//- src/visits/visit.entity.ts
export class Patient {
  id!: string;
  fullName!: string;
  dateOfBirth!: Date;
  email!: string;
}

export class Visit {
  id!: string;
  patient!: Patient;
  room!: string;
  diagnosis?: string;
  startsAt!: Date;
}

//- src/visits/create-visit.dto.ts
import { IsEmail, IsOptional, IsString, IsUUID } from 'class-validator';

export class CreateVisitDto {
  @IsUUID()
  patientId!: string;

  @IsEmail()
  email!: string;

  @IsString()
  room!: string;

  @IsOptional()
  @IsString()
  symptoms?: string;
}

//- src/visits/visits.service.ts
import { Injectable, Logger, NotFoundException } from '@nestjs/common';
import { CreateVisitDto } from './create-visit.dto.ts';
import { Visit } from './visit.entity.ts';

@Injectable()
export class VisitsService {
  private readonly logger = new Logger(VisitsService.name);
  private readonly visits = new Map<string, Visit>();

  findOne(id: string): Visit {
    const visit = this.visits.get(id);
    if (!visit) throw new NotFoundException(`visit ${id} not found`);
    this.logger.debug(`found visit ${visit.id} in room ${visit.room}`);
    this.logger.debug(`found visit of ${visit.patient.fullName}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Nest Logger
    return visit;
  }

  discharge(id: string): void {
    const visit = this.findOne(id);
    this.logger.log(`discharged ${visit.id}, has diagnosis: ${visit.diagnosis !== undefined}`);
    this.logger.log(`discharged ${visit.id}: ${visit.diagnosis}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> Nest Logger
    this.logger.verbose(visit.patient.dateOfBirth.toISOString());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> Nest Logger
    this.logger.verbose(visit.startsAt.toISOString());
  }

  plan(dto: CreateVisitDto): void {
    this.logger.log(`plan visit in ${dto.room} for ${dto.patientId}`);
    this.logger.log(JSON.stringify(dto));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.health_and_medical -> Nest Logger
    const { symptoms, email, ...safe } = dto;
    this.logger.log(safe);
    this.logger.error('could not plan visit', symptoms);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> Nest Logger
    if (!email.includes('@')) this.logger.warn('that does not look like an address');
  }
}

//- src/visits/visits.controller.ts
import { Body, Controller, Get, Ip, Logger, Param, Post } from '@nestjs/common';
import { CreateVisitDto } from './create-visit.dto.ts';
import { VisitsService } from './visits.service.ts';

@Controller('visits')
export class VisitsController {
  private readonly logger = new Logger('VisitsController');

  constructor(private readonly visits: VisitsService) {}

  @Get(':id')
  show(@Param('id') id: string) {
    this.logger.log(`show ${id}`);
    const visit = this.visits.findOne(id);
    this.logger.log({ visit: visit.id, room: visit.room });
    this.logger.log({ visit: visit.id, patient: visit.patient });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.demographic.date_of_birth, user.name -> Nest Logger
    return visit;
  }

  @Post()
  create(@Body() dto: CreateVisitDto, @Ip() ip: string) {
    this.logger.log(`visit requested from ${ip}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> Nest Logger
    this.logger.log(`visit requested for room ${dto.room}`);
    this.visits.plan(dto);
  }
}
