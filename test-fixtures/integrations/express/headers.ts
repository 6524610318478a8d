// A swimming pool's lockers: cookies that are written as headers.
import { type ServerResponse } from 'node:http';
import type { Request, Response } from 'express';
import type { NextApiResponse } from 'next';
import { NextResponse } from 'next/server';

interface Bather {
  id: string;
  email: string;
}

export function entered(bather: Bather, _request: Request, response: Response): void {
  response.setHeader('Set-Cookie', `mail=${bather.email}; Path=/; HttpOnly`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  response.setHeader('Set-Cookie', `mail=${bather.email}; Path=/; Max-Age=3600`);
  response.setHeader('Set-Cookie', [`bather=${bather.id}`, `mail=${bather.email}; expires=${new Date(0).toUTCString()}`]);
  response.append('set-cookie', `bather=${bather.id}; Path=/`);
  response.append('set-cookie', `mail=${encodeURIComponent(bather.email)}; Path=/`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  response.setHeader('X-Bather', bather.email);
}

export function left(bather: Bather, response: ServerResponse): void {
  response.setHeader('Set-Cookie', 'mail=; Max-Age=0');
  response.setHeader('Set-Cookie', `mail=${bather.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
}

export function shown(bather: Bather, response: NextApiResponse): NextResponse {
  response.setHeader('Set-Cookie', `mail=${bather.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  const answer = NextResponse.json({ ok: true });
  answer.headers.append('Set-Cookie', `mail=${bather.email}; Secure`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  answer.headers.set('Set-Cookie', `mail=${bather.email}; Max-Age=60`);
  return answer;
}
