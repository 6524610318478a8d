// Errors of a ferry line's desk: whoever is signed in is handed over whole, and no type says what of them.
//- src/middleware.ts
import * as Sentry from '@sentry/node';
import type { NextFunction, Request, Response } from 'express';

export function withUser(req: Request, _res: Response, next: NextFunction): void {
  if ((req as any).user) {
    Sentry.getCurrentScope().setUser((req as any).user);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user -> Sentry
  }
  Sentry.setUser({ id: (req as any).user.id });
  next();
}

//- src/interceptor.ts
import type { ArgumentsHost } from '@nestjs/common';
import type { Scope } from '@sentry/node';

export class Failures {
  failed(host: ArgumentsHost, scope: Scope): void {
    const request = host.switchToHttp().getRequest();
    scope.setTag('url', request.url);
    if (request.user) {
      scope.setUser(request.user);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user -> Sentry
    }
    scope.setExtra('crossing', request.crossing);
    scope.setUser(request.crossing);
  }
}

//- src/wrapped.ts
import * as Sentry from '@sentry/node';

/** Whoever calls says who it is. */
export function signedIn(user: any): void {
  Sentry.setUser(user);
}

export function signedOut(): void {
  Sentry.setUser(null);
}

export function board(ticket: { id: string; holder: any }): void {
  signedIn({ id: ticket.id });
  const customer = ticket.holder;
  signedIn(customer);
// ^^^^^^^^^^^^^^^^^ missing-consent: user -> Sentry
}

/** Nobody calls it. */
export function describe(id: string, userProperties?: Record<string, any>): void {
  const described: any = userProperties;
  if (id !== '') Sentry.setUser(described);
}
