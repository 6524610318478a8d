// A running club's pages: the route says what its handler sends for.
//- src/routes.ts
import express, { type NextFunction, type Request, type Response } from 'express';

interface Donor {
  id: string;
  email: string;
  consents?: Partial<Record<Use, boolean>>;
}
type Use = 'statistics' | 'fundraising';

declare function donorOf(req: Request): Donor;

function allows(donor: Donor, use: Use): boolean {
  return donor.consents?.[use] === true;
}

function needs(use: Use) {
  return (req: Request, res: Response, next: NextFunction) => {
    if (!allows(donorOf(req), use)) return res.status(403).end();
    next();
  };
}

const app = express();

app.post('/fundraising/pledges', needs('statistics'), async (req, res) => {
  const donor = donorOf(req);
  await fetch('https://crm.example/pledges', { method: 'POST', body: JSON.stringify({ email: donor.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  res.end();
});

app.post('/fundraising/calls', needs('fundraising'), async (req, res) => {
  const donor = donorOf(req);
  await fetch('https://crm.example/calls', { method: 'POST', body: JSON.stringify({ email: donor.email }) });
  res.end();
});

app.post('/figures', needs('statistics'), async (req, res) => {
  const donor = donorOf(req);
  await fetch('https://figures.example/people', { method: 'POST', body: JSON.stringify({ email: donor.email }) });
  res.end();
});

//- src/named.ts
import express, { type NextFunction, type Request, type Response } from 'express';

interface Runner {
  id: string;
  email: string;
}
type Goal = 'photos' | 'timing' | 'statistics';

declare function runnerOf(req: Request): Runner;
declare function hasConsent(runnerId: string, goal: Goal): boolean;

function requireConsent(goal: Goal) {
  return (req: Request, res: Response, next: NextFunction) => {
    if (!hasConsent(runnerOf(req).id, goal)) return res.status(403).end();
    next();
  };
}

const app = express();

app.post('/timing/chips', requireConsent('statistics'), async (req, res) => {
  const runner = runnerOf(req);
  await fetch('https://chips.example/people', { method: 'POST', body: JSON.stringify({ email: runner.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  res.end();
});

app.post('/timing/results', requireConsent('timing'), async (req, res) => {
  const runner = runnerOf(req);
  await fetch('https://chips.example/results', { method: 'POST', body: JSON.stringify({ email: runner.email }) });
  res.end();
});
