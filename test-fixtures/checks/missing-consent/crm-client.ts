//- src/api/client.ts
// Clients that a factory makes: the own API, and a CRM.
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
interface RequestOptions { body?: unknown; query?: Record<string, string | number | undefined>; signal?: AbortSignal }

export class ApiError extends Error {
  constructor(readonly status: number, readonly path: string, readonly payload?: unknown) {
    super(`${status} on ${path}`);
  }
}

export function createClient(baseUrl: string, getToken: () => string | null) {
  async function request<T>(method: Method, path: string, { body, query, signal }: RequestOptions = {}): Promise<T> {
    const url = new URL(path, baseUrl);
    for (const [k, v] of Object.entries(query ?? {})) if (v !== undefined) url.searchParams.set(k, String(v));
    const res = await fetch(url, { method, signal, headers: { Authorization: `Bearer ${getToken()}` }, body: body ? JSON.stringify(body) : undefined });
    if (!res.ok) throw new ApiError(res.status, path, body);
    return (await res.json()) as T;
  }
  return {
    get: <T>(path: string, options?: RequestOptions) => request<T>('GET', path, options),
    post: <T>(path: string, body: unknown, options?: RequestOptions) => request<T>('POST', path, { ...options, body }),
  };
}
//- src/api/index.ts
import { createClient } from './client';
export const api = createClient('/api/', () => sessionStorage.getItem('t'));
export const crm = createClient('https://api.pipedrive.com/v1/', () => null);
//- src/api/leads.ts
import { api, crm } from './index';
import { ApiError } from './client';

export interface Lead { id: string; contactName: string; contactEmail: string; budget: number }
export interface Deal { id: string; title: string; value: number }

export async function submitLead(lead: Omit<Lead, 'id'>) {
  const saved = await api.post<Lead>('leads', lead);
  await crm.post('persons', { name: lead.contactName, email: [lead.contactEmail] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  await crm.post('deals', { title: `Deal ${saved.id}`, value: lead.budget });
  return saved;
}
export async function findLead(id: string) {
  try {
    const lead = await api.get<Lead>(`leads/${id}`);
    console.info('found', lead.id);
    console.info('found', lead);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
    const deals = await crm.get<Deal[]>('deals', { query: { term: lead.contactEmail } });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
    console.info('deals', deals);
    return { lead, deals };
  } catch (error) {
    if (error instanceof ApiError) console.error('failed', error.status, error.path);
    throw error;
  }
}
