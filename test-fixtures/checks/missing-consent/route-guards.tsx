// Consent that is asked before the handler: middleware, decorators, guards, components.
//- src/middleware.ts
import type { NextFunction, Request, Response } from 'express';

declare function consentOf(req: Request): Set<string>;

export function requireConsent(purpose: string) {
  return (req: Request, res: Response, next: NextFunction) => {
    if (!consentOf(req).has(purpose)) {
      res.sendStatus(451);
      return;
    }
    next();
  };
}
export function requireLogin(req: Request, res: Response, next: NextFunction) {
  if (!req.headers.authorization) {
    res.sendStatus(401);
    return;
  }
  next();
}

//- src/routes.ts
import { Router } from 'express';
import Mixpanel from 'mixpanel';
import { requireConsent, requireLogin } from './middleware.ts';

const mixpanel = Mixpanel.init('token');
export const router = Router();

router.post('/sheets', requireLogin, (req, res) => {
  mixpanel.track('sheet downloaded', { pages: req.body.pages });
  mixpanel.track('sheet downloaded', { email: req.body.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  res.sendStatus(204);
});

router.post('/lessons', requireLogin, requireConsent('analytics'), (req, res) => {
  mixpanel.track('lesson booked', { email: req.body.email });
  res.sendStatus(204);
});

//- src/nest.controller.ts
import { Body, Controller, Injectable, Post, UseGuards, type CanActivate } from '@nestjs/common';
import twilio from 'twilio';

@Injectable()
export class AuthGuard implements CanActivate {
  canActivate(): boolean {
    return true;
  }
}
@Injectable()
export class SmsConsentGuard implements CanActivate {
  canActivate(): boolean {
    return false;
  }
}

class ReminderDto {
  phone!: string;
  lesson!: string;
}

@Controller('reminders')
export class RemindersController {
  private readonly sms = twilio('sid', 'secret');

  @UseGuards(AuthGuard)
  @Post()
  async remind(@Body() dto: ReminderDto): Promise<void> {
    await this.sms.messages.create({ to: dto.phone, from: '+15550122', body: dto.lesson });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
  }

  @UseGuards(AuthGuard, SmsConsentGuard)
  @Post('agreed')
  async remindWithConsent(@Body() dto: ReminderDto): Promise<void> {
    await this.sms.messages.create({ to: dto.phone, from: '+15550122', body: dto.lesson });
  }
}

//- src/Chat.tsx
import { useEffect, type ReactNode } from 'react';

interface Window {
  Intercom(...args: unknown[]): void;
}
declare const window: Window;

declare function ConsentGate(props: { purpose: string; children: ReactNode }): ReactNode;

function Boot({ email }: { email: string }) {
  useEffect(() => {
    window.Intercom('boot', { email });
  }, [email]);
  return null;
}

export function Chat({ pupil }: { pupil: { email: string } }) {
  return (
    <ConsentGate purpose="support">
      <Boot email={pupil.email} />
    </ConsentGate>
  );
}
