// Own types that extend types of libraries and of the platform: what rows say of those holds of them.
//- src/requests.ts
import type { Request as Incoming } from 'express';
import type { NextRequest } from 'next/server';

export interface AtDesk extends Request {
  desk: number;
}

export interface OnTheWeb extends NextRequest {
  branch: string;
}

export interface Called extends Incoming {
  loan: { id: string; shelf: string };
}

export class Scanned extends Request {
  card = '';
}

export type Timed = Request & { since: number };

//- src/serve.ts
import type { AtDesk, Called, OnTheWeb, Scanned, Timed } from './requests.ts';

const agentOf = (request: Request): string | null => request.headers.get('user-agent');

export function atDesk(request: AtDesk): void {
  console.log(request.headers.get('user-agent'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  console.log(request.desk, request.method, request.headers.get('accept-language'));
  console.log(agentOf(request));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
}

export function onTheWeb(request: OnTheWeb): void {
  console.log(request.headers.get('x-forwarded-for'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(request.branch);
}

export function called(request: Called): void {
  console.log(request.get('user-agent'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  console.log(request.ip);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(request.loan.shelf, request.get('accept'));
}

export function scanned(request: Scanned): void {
  console.log(request.headers.get('user-agent'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  console.log(request.card.length);
}

export function timed(request: Timed): void {
  console.log(request.headers.get('user-agent'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  console.log(request.since);
}
