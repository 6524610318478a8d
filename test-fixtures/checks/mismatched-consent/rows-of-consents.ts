// A bureau for delayed trains: what somebody agreed to stands in rows of their own, in words of the trade.
//- src/consents.ts
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

declare const ddb: DynamoDBDocumentClient;

export interface ConsentRow {
  caseId: string;
  railway: boolean;
  lawFirm: boolean;
  note: string;
}

export interface ConsentItem {
  label: string;
  required: boolean;
}

export async function loadConsent(caseId: string): Promise<ConsentRow | undefined> {
  const { Item } = await ddb.send(new GetCommand({ TableName: 'consents', Key: { caseId } }));
  return Item as ConsentRow | undefined;
}

export async function lawFirmMay(caseId: string): Promise<boolean> {
  const row = await loadConsent(caseId);
  return row?.lawFirm ?? false;
}

export async function hasNote(caseId: string): Promise<boolean> {
  const row = await loadConsent(caseId);
  return row?.note !== undefined;
}

//- src/cases.ts
import { type ConsentItem, hasNote, lawFirmMay, loadConsent } from './consents.js';

interface Case {
  caseId: string;
  passenger: { fullName: string; email: string };
}

async function post(url: string, body: unknown): Promise<void> {
  await fetch(url, { method: 'POST', body: JSON.stringify(body) });
}

export async function accept(one: Case): Promise<void> {
  if (await lawFirmMay(one.caseId)) await post('https://intake.lex.example/cases', { client: one.passenger.fullName });
  if (lawFirmMay(one.caseId)) await post('https://intake.lex.example/cases', { client: one.passenger.email });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  if (await hasNote(one.caseId)) await post('https://intake.lex.example/notes', { client: one.passenger.email });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

export async function survey(cases: readonly Case[]): Promise<void> {
  for (const each of cases) {
    const consent = await loadConsent(each.caseId);
    if (consent?.railway) await post('https://feedback.rail.example/people', { mail: each.passenger.email });
  }
  for (const each of cases) {
    const consent = await loadConsent(cases[0].caseId);
    if (consent?.railway) await post('https://feedback.rail.example/people', { mail: each.passenger.email });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  }
}

export async function first(cases: readonly Case[]): Promise<void> {
  const consent = await loadConsent(cases[0].caseId);
  if (consent?.railway) await post('https://feedback.rail.example/people', { mail: cases[0].passenger.email });
}

export async function ask(one: Case, item: ConsentItem): Promise<void> {
  if (item.required) await post('https://feedback.rail.example/people', { mail: one.passenger.email });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
