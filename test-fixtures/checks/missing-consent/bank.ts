// A bank: NestJS with consent by decorator and guard, an interceptor, a global guard that reads metadata.
//- src/consent/consent.decorator.ts
import { SetMetadata } from '@nestjs/common';

export const CONSENT = 'consent';
export const RequireConsent = (purpose: 'marketing' | 'analytics') => SetMetadata(CONSENT, purpose);
//- src/consent/consent.guard.ts
import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CONSENT } from './consent.decorator.ts';

@Injectable()
export class ConsentGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const purpose = this.reflector.get<string>(CONSENT, context.getHandler());
    if (!purpose) return true;
    const { user } = context.switchToHttp().getRequest();
    if (!user.consents.includes(purpose)) throw new ForbiddenException('no consent');
    return true;
  }
}
//- src/app.module.ts
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ConsentGuard } from './consent/consent.guard.ts';
import { OffersController } from './offers.controller.ts';

@Module({ controllers: [OffersController], providers: [{ provide: APP_GUARD, useClass: ConsentGuard }] })
export class AppModule {}
//- src/crm.ts
import { Injectable } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';

@Injectable()
export class Crm {
  constructor(private readonly http: HttpService) {}

  upsert(contact: Record<string, unknown>) {
    return this.http.post('https://api.hubapi.com/crm/v3/objects/contacts', { properties: contact });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible mismatched-consent: user -> HTTP request
  }
}
//- src/offers.controller.ts
import { Body, Controller, Get, Logger, Post, UseGuards } from '@nestjs/common';
import { Crm } from './crm.ts';
import { RequireConsent } from './consent/consent.decorator.ts';

interface Lead {
  email: string;
  firstName: string;
  product: string;
}

@Controller('offers')
export class OffersController {
  private readonly logger = new Logger(OffersController.name);

  constructor(private readonly crm: Crm) {}

  @Post('interest')
  @RequireConsent('marketing')
  interest(@Body() lead: Lead) {
    this.logger.log(`interest in ${lead.product}`);
    return this.crm.upsert({ email: lead.email });
  }

  @Post('statistics')
  @RequireConsent('analytics')
  statistics(@Body() lead: Lead) {
    return this.crm.upsert({ email: lead.email, product: lead.product });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  }

  @Post('callback')
  callback(@Body() lead: Lead) {
    this.logger.log({ lead });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> Nest Logger
    this.logger.log({ lead: { product: lead.product } });
    return this.crm.upsert({ email: lead.email });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  }

  @Get()
  list() {
    return this.crm.upsert({ product: 'all' });
  }
}
