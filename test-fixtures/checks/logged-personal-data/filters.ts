// Filters, interceptors and subscribers of a Nest application that log what goes by.
//- src/people/guest.ts
export class Guest {
  id!: string;
  lastName!: string;
  email!: string;
  room!: number;
}
export class GuestSummary {
  id!: string;
  room!: number;
}

//- src/filters/all.filter.ts
import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request } from 'express';

@Catch()
export class AllFilter implements ExceptionFilter {
  private readonly logger = new Logger('Errors');

  catch(exception: Error, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    this.logger.error(`${request.method} ${request.path}: ${exception.message}`);
    this.logger.error(`${request.method} ${request.ip}: ${exception.message}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> Nest Logger
    if (exception instanceof HttpException) this.logger.warn(exception.getStatus());
  }
}

//- src/people/people.service.ts
import { Injectable, Logger, OnModuleInit } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { Guest, GuestSummary } from './guest.ts';

export class GuestArrived {
  constructor(
    readonly guest: Guest,
    readonly at: Date,
  ) {}
}

@Injectable()
export class PeopleService implements OnModuleInit {
  private readonly logger = new Logger(PeopleService.name);
  private readonly guests: Guest[] = [];

  constructor(private readonly events: EventEmitter2) {}

  onModuleInit(): void {
    this.logger.log(`${this.guests.length} guests`);
  }

  arrive(guest: Guest): void {
    this.guests.push(guest);
    this.events.emit('guest.arrived', new GuestArrived(guest, new Date()));
  }

  @OnEvent('guest.arrived')
  onArrived(event: GuestArrived): void {
    this.logger.log(`arrived at ${event.at.toISOString()} in ${event.guest.room}`);
    this.logger.log(`arrived: ${event.guest.lastName}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> Nest Logger
  }

  summary(guest: Guest): GuestSummary {
    const summary: GuestSummary = { id: guest.id, room: guest.room };
    this.logger.debug(summary);
    return summary;
  }

  protected byRoom(room: number): Guest | undefined {
    return this.guests.find((guest) => guest.room === room);
  }

  knock(room: number): void {
    const guest = this.byRoom(room);
    this.logger.log(guest ? `somebody is in ${room}` : `nobody is in ${room}`);
    this.logger.log(guest?.email ?? 'nobody');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Nest Logger
  }
}

//- src/people/vip.service.ts
import { Injectable } from '@nestjs/common';
import { Guest } from './guest.ts';
import { PeopleService } from './people.service.ts';

@Injectable()
export class VipService extends PeopleService {
  override arrive(guest: Guest): void {
    super.arrive(guest);
    console.log('VIP in', guest.room);
    console.log('VIP', guest.lastName);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> console
  }
  find(room: number): void {
    const guest = this.byRoom(room);
    console.log(guest?.id);
    console.log(guest);
//  ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.last -> console
  }
}
