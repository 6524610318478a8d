// An ice rink's web service. Middleware, wrappers, decorators.
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { Injectable, UseGuards, Post, Controller, Body, type CanActivate, type ExecutionContext } from '@nestjs/common';
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init('token');
const app = express();
const router = Router();

declare function requireConsent(purpose: string): express.RequestHandler;
declare function withConsent<T>(purpose: string, run: () => T): T;

function agreedOnly(req: Request, res: Response, next: NextFunction) {
  if (!req.cookies.analyticsConsent) {
    res.status(403).end();
    return;
  }
  next();
}
function only(purpose: string) {
  return (req: Request, res: Response, next: NextFunction) => {
    if (req.body.consents[purpose]) return next();
    res.sendStatus(403);
  };
}
function loadConsent(req: Request, _res: Response, next: NextFunction) {
  console.log('consent loaded');
  next();
}

app.post('/skate', requireConsent('analytics'), (req, res) => {
  mixpanel.track('Skated', { email: req.body.email }); //> guarded
  res.end();
});
app.post('/spin', requireConsent('marketing'), (req, res) => {
  mixpanel.track('Spun', { email: req.body.email }); //> mismatched: other-purpose
  res.end();
});
app.post('/glide', agreedOnly, (req, res) => {
  mixpanel.track('Glided', { email: req.body.email }); //> guarded
  res.end();
});
app.post('/jump', only('analytics'), (req, res) => {
  mixpanel.track('Jumped', { email: req.body.email }); //> guarded
  res.end();
});
app.post('/fall', loadConsent, (req, res) => {
  mixpanel.track('Fell', { email: req.body.email }); //> none
  res.end();
});
app.post('/named', [agreedOnly], named);
function named(req: Request, res: Response) {
  mixpanel.track('Named', { email: req.body.email }); //> guarded
  res.end();
}
app.post('/bare', (req, res) => {
  mixpanel.track('Bare', { email: req.body.email }); //> none
  res.end();
});

router.use(agreedOnly);
router.post('/rent', (req, res) => {
  mixpanel.track('Rented', { email: req.body.email }); //> guarded
  res.end();
});
router.post('/return', returned);
function returned(req: Request, res: Response) {
  mixpanel.track('Returned', { email: req.body.email }); //> guarded
  res.end();
}

export function wrapped(req: Request) {
  withConsent('analytics', () => {
    mixpanel.track('Wrapped', { email: req.body.email }); //> guarded
  });
  withConsent('marketing', () => mixpanel.track('Wrapped', { email: req.body.email })); //> mismatched: other-purpose
}

@Injectable()
export class AnalyticsConsentGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    return request.user.consents.analytics === true;
  }
}
declare function RequireConsent(purpose: string): MethodDecorator;

@Controller('rink')
export class RinkController {
  @Post('a')
  @UseGuards(AnalyticsConsentGuard)
  a(@Body() body: { email: string }) {
    mixpanel.track('A', { email: body.email }); //> guarded
  }

  @Post('b')
  @RequireConsent('analytics')
  b(@Body() body: { email: string }) {
    mixpanel.track('B', { email: body.email }); //> guarded
  }

  @Post('c')
  c(@Body() body: { email: string }) {
    mixpanel.track('C', { email: body.email }); //> none
  }
}
